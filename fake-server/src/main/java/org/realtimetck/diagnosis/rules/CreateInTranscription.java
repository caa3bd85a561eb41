package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** A response asked for in a session that only writes down. */
public final class CreateInTranscription implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "STT-08",
            Keyword.SHOULD,
            "A client SHOULD NOT ask for responses in a transcription session.",
            "An error after every sentence.",
            "The code of a conversation is used for a transcription.",
            "Read conversation.item.input_audio_transcription.completed; nothing has to be asked for.",
            List.of("https://platform.openai.com/docs/guides/realtime-transcription"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return connection.fromClient("response.create").stream()
                .filter(create -> connection
                        .sessionBefore(create)
                        .path("type")
                        .asString("")
                        .equals("transcription"))
                .map(create -> PAGE.finding(
                        create.told() + ", in a transcription session"
                                + Errors.refusalIfAny(connection.refusalOf(create)) + ".",
                        List.of(create.index())))
                .toList();
    }
}
