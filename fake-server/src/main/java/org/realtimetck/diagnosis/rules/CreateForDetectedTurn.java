package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.RulePage;
import tools.jackson.databind.JsonNode;

/** A response asked for where the service makes one by itself. */
public final class CreateForDetectedTurn implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "TRN-03",
            Keyword.MUST,
            "A client MUST NOT ask for a response to a turn that the service answers itself.",
            "Two answers to one question, or an error about an active response in every turn.",
            "create_response is true, which is its default, and the client creates as well.",
            "Leave the answer to the service, or set create_response to false.",
            List.of("run-llama/openai_realtime_client#3", "langwatch/scenario#662"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        Message turn = null;
        for (Message message : connection.messages()) {
            if (!message.fromClient() && message.is("input_audio_buffer.committed")) {
                turn = answersItself(connection, message) ? message : null;
            } else if (message.is("response.done") || message.is("conversation.item.create")) {
                turn = null;
            } else if (turn != null && message.fromClient() && isMainResponse(message)) {
                findings.add(PAGE.finding(
                        message.told() + ", " + Millis.of(message.atMicros() - turn.atMicros())
                                + " after the service took the user's turn by itself (event #" + turn.index() + ").",
                        List.of(turn.index(), message.index())));
                turn = null;
            }
        }
        return findings;
    }

    private static boolean isMainResponse(Message message) {
        return message.is("response.create")
                && !message.text("response.conversation").equals("none");
    }

    private static boolean answersItself(Connection connection, Message committed) {
        JsonNode session = connection.sessionBefore(committed);
        JsonNode detection = session.at("/audio/input/turn_detection");
        return detection.isObject()
                && detection.path("create_response").asBoolean(true)
                && !session.path("type").asString("").equals("transcription");
    }
}
