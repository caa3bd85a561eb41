package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** Another voice after the assistant has spoken. */
public final class VoiceChangedTooLate implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "CFG-07",
            Keyword.MUST,
            "A client MUST choose the voice before the first sound of the assistant, and tell the refusal of a later change.",
            "The voice does not change, and nobody says why.",
            "The service fixes the voice with the first sound it sends.",
            "Choose the voice in the first session.update; for another one open a new session.",
            List.of("openai/openai-realtime-api-beta#65"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Message> sound = connection.fromServer("response.output_audio.delta");
        return connection.fromClient("session.update").stream()
                .filter(update ->
                        !sound.isEmpty() && update.index() > sound.get(0).index())
                .filter(update -> changesVoice(connection, update))
                .map(update -> PAGE.finding(
                        update.told() + ", asks for the voice " + update.text("session.audio.output.voice")
                                + "; the assistant has spoken since "
                                + sound.get(0).told() + ", with "
                                + connection
                                        .sessionBefore(update)
                                        .at("/audio/output/voice")
                                        .asString("its voice") + ".",
                        List.of(sound.get(0).index(), update.index())))
                .toList();
    }

    private static boolean changesVoice(Connection connection, Message update) {
        String asked = update.text("session.audio.output.voice");
        String had = connection.sessionBefore(update).at("/audio/output/voice").asString("");
        return !asked.isEmpty() && !asked.equals(had);
    }
}
