package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;
import tools.jackson.databind.JsonNode;

/** Text and sound asked for at once. */
public final class BothModalities implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "MIG-12",
            Keyword.MUST,
            "A client MUST ask for one output modality, [\"audio\"] or [\"text\"].",
            "The update is refused; in the Preview the same list was right.",
            "The Preview wanted both in the list; in GA sound always brings its transcript.",
            "Ask for [\"audio\"], and read the transcript from response.output_audio_transcript.delta.",
            List.of("https://platform.openai.com/docs/api-reference/realtime-client-events/session/update"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return connection.messages().stream()
                .filter(Message::fromClient)
                .filter(message -> isBoth(message.at("session.output_modalities"))
                        || isBoth(message.at("response.output_modalities")))
                .map(message -> PAGE.finding(
                        message.told() + ", asks for text and audio"
                                + Errors.refusalIfAny(connection.refusalOf(message)) + ".",
                        List.of(message.index())))
                .toList();
    }

    private static boolean isBoth(JsonNode modalities) {
        return modalities.valueStream().map(JsonNode::asString).distinct().count() > 1;
    }
}
