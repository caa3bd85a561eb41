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

/** An update that says null where the client means nothing. */
public final class NullsInUpdate implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "CFG-05",
            Keyword.MUST,
            "A client MUST NOT send null for a field it does not mean to change.",
            "The first answer has another voice, or no instructions: whatever null makes of them.",
            "Fields that were never set are written out as null.",
            "Leave out what is not set. Null is a value: it switches turn_detection, transcription, noise_reduction, tracing and prompt off.",
            List.of("livekit/agents#1639"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final List<String> NEVER_NULL = List.of(
            "session.model",
            "session.instructions",
            "session.output_modalities",
            "session.tools",
            "session.tool_choice",
            "session.max_output_tokens",
            "session.audio",
            "session.audio.input",
            "session.audio.input.format",
            "session.audio.output",
            "session.audio.output.format",
            "session.audio.output.voice",
            "session.audio.output.speed");

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        for (Message update : connection.fromClient("session.update")) {
            List<String> nulls = NEVER_NULL.stream()
                    .filter(field -> update.at(field).isNull())
                    .toList();
            if (!nulls.isEmpty()) {
                findings.add(PAGE.finding(
                        update.told() + ", says null for " + String.join(", ", nulls)
                                + Errors.refusalIfAny(connection.refusalOf(update)) + ".",
                        List.of(update.index())));
            }
        }
        return findings;
    }
}
