package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Heard;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;
import tools.jackson.databind.JsonNode;

/** An answer was broken off by the user, and the model is not told how much was heard. */
public final class NeverTruncated implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "INT-02",
            Keyword.MUST,
            "A client MUST, over a WebSocket, truncate the item that was being heard when the user broke in.",
            "The assistant refers to sentences the user never heard.",
            "Playback is stopped, and nothing is sent.",
            "Send conversation.item.truncate with the item being heard and the milliseconds of it that were played.",
            List.of("2FastLabs/agent-squad#561", "livekit/agents-js#2006"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    /** So much sound waited to be played that somebody must have missed some. */
    private static final double UNHEARD_MILLIS = 1_000;

    /** From the interruption to the truncate. */
    private static final long TIME_TO_TRUNCATE_MICROS = 2_000_000;

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        for (Message done : connection.fromServer("response.done")) {
            if (!done.text("response.status_details.reason").equals("turn_detected")) {
                continue;
            }
            for (JsonNode item : done.at("response.output")) {
                String id = item.path("id").asString("");
                double unheard = Heard.unheardMillis(connection, id, done);
                if (unheard > UNHEARD_MILLIS && hadTime(connection, done) && !isTruncated(connection, id)) {
                    findings.add(PAGE.finding(
                            done.told() + ", ended because the user broke in; at least " + Math.round(unheard)
                                    + " ms of " + id + " were not heard yet, and no truncate of it followed.",
                            List.of(done.index())));
                }
            }
        }
        return findings;
    }

    private static boolean hadTime(Connection connection, Message done) {
        return connection.after(done).anyMatch(later -> later.atMicros() - done.atMicros() > TIME_TO_TRUNCATE_MICROS);
    }

    private static boolean isTruncated(Connection connection, String item) {
        return Stream.of("conversation.item.truncate", "conversation.item.delete")
                .flatMap(type -> connection.fromClient(type).stream())
                .anyMatch(cut -> cut.text("item_id").equals(item));
    }
}
