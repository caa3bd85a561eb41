package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** Sound was sent before the configuration that it was meant for. */
public final class AudioBeforeConfiguration implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "CFG-04",
            Keyword.MUST,
            "A client MUST send its configuration before any sound, on every new connection.",
            "The first turn is taken with the default turn detection, voice and instructions.",
            "Microphone and configuration start side by side, and the microphone was first.",
            "Send session.update first; hold the sound back until session.updated, bounded, and send it in order.",
            List.of("DevEmperor/DictateKeyboard#216", "gptme/gptme-contrib#707"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Message> updates = connection.fromClient("session.update");
        List<Message> appends = connection.fromClient("input_audio_buffer.append");
        if (updates.isEmpty()
                || appends.isEmpty()
                || appends.get(0).index() > updates.get(0).index()) {
            return List.of();
        }
        Message first = updates.get(0);
        long early = connection.before(first).filter(appends::contains).count();
        return List.of(PAGE.finding(
                early + " pieces of sound went out before the first " + first.told() + "; the first was "
                        + appends.get(0).told() + ".",
                List.of(appends.get(0).index(), first.index())));
    }
}
