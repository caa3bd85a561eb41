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

/** A cancel of what the service cancels by itself. */
public final class CancelsAsWell implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "INT-08",
            Keyword.MUST,
            "A client MUST NOT send response.cancel where the service interrupts by itself.",
            "An error in every interruption, or the next answer is cancelled in place of the last.",
            "interrupt_response is true, which is its default, and the client cancels as well.",
            "Leave the cancel to the service, or set interrupt_response to false.",
            List.of("openai/openai-agents-js#220", "pydantic/pydantic-ai#7870"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    /** A cancel so soon after the user began is about the user. */
    private static final long BECAUSE_OF_SPEECH_MICROS = 1_000_000;

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        Message speech = null;
        for (Message message : connection.messages()) {
            if (!message.fromClient() && message.is("input_audio_buffer.speech_started")) {
                speech = interruptsItself(connection, message) ? message : null;
            } else if (speech != null && message.fromClient() && message.is("response.cancel")) {
                long later = message.atMicros() - speech.atMicros();
                if (later < BECAUSE_OF_SPEECH_MICROS) {
                    findings.add(PAGE.finding(
                            message.told() + ", " + Millis.of(later) + " after speech_started (event #" + speech.index()
                                    + "), with interrupt_response on.",
                            List.of(speech.index(), message.index())));
                }
                speech = null;
            }
        }
        return findings;
    }

    private static boolean interruptsItself(Connection connection, Message started) {
        JsonNode detection = connection.sessionBefore(started).at("/audio/input/turn_detection");
        return detection.isObject() && detection.path("interrupt_response").asBoolean(true);
    }
}
