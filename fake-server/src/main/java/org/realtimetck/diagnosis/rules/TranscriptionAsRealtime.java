package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** A transcription session is configured with what only a conversation has. */
public final class TranscriptionAsRealtime implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "CFG-11",
            Keyword.MUST,
            "A client MUST NOT send fields that the type of its session does not have.",
            "The update is refused, and the transcription runs on defaults or not at all.",
            "One set of settings is sent for both types of session.",
            "A transcription session has audio.input and include; voice, instructions, tools and output belong to a realtime session.",
            List.of("daintreehq/daintree#9511"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final List<String> OF_CONVERSATIONS = List.of(
            "instructions",
            "tools",
            "tool_choice",
            "output_modalities",
            "max_output_tokens",
            "audio.output",
            "truncation");

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        for (Message update : connection.fromClient("session.update")) {
            List<String> foreign = foreign(update);
            if (!foreign.isEmpty()) {
                findings.add(PAGE.finding(
                        update.told() + ", is of type transcription and has " + String.join(", ", foreign)
                                + Errors.refusalIfAny(connection.refusalOf(update)) + ".",
                        List.of(update.index())));
            }
        }
        return findings;
    }

    /** What a transcription is asked for and cannot have; nothing for a conversation. */
    static List<String> foreign(Message update) {
        return !update.text("session.type").equals("transcription")
                ? List.of()
                : OF_CONVERSATIONS.stream()
                        .filter(field -> !update.at("session." + field).isMissingNode())
                        .toList();
    }
}
