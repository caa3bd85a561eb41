package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** A transcription session configured by the event the Preview had for it. */
public final class PreviewTranscriptionUpdate implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "STT-07",
            Keyword.MUST,
            "A client MUST configure a transcription with session.update and session.type transcription.",
            "The transcription runs on defaults, or does not run.",
            "transcription_session.update is the Preview's.",
            "Send {\"type\":\"session.update\",\"session\":{\"type\":\"transcription\",\"audio\":{\"input\":{…}}}}.",
            List.of("Natively-AI-assistant/natively-cluely-ai-assistant#175", "yegors/co-atc#5"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return connection.fromClient("transcription_session.update").stream()
                .map(update -> PAGE.finding(
                        update.told() + Errors.refusalIfAny(connection.refusalOf(update)) + ".",
                        List.of(update.index())))
                .toList();
    }
}
