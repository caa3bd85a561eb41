package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.diagnosis.Sound;

/** Pieces of sound that end within a sample. */
public final class SplitSamples implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "AIN-03",
            Keyword.MUST,
            "A client MUST keep every piece of PCM 16 bit on a sample boundary.",
            "Noise in place of speech, from some piece on.",
            "The sound is cut by bytes, and a sample has two of them.",
            "Cut at even numbers of bytes, and keep an odd byte for the next piece.",
            List.of("NVIDIA-AI-Blueprints/nemotron-voice-agent#45"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Message> odd = connection.fromClient("input_audio_buffer.append").stream()
                .filter(append -> Sound.isPcm(connection.expectedBefore(append, "audio.input.format")))
                .filter(append -> Sound.lengthOf(append) % 2 == 1)
                .toList();
        if (odd.isEmpty()) {
            return List.of();
        }
        Message first = odd.get(0);
        return List.of(PAGE.finding(
                odd.size() + " pieces of sound have an odd number of bytes; the first is " + first.told() + ", with "
                        + Sound.lengthOf(first) + ".",
                List.of(first.index())));
    }
}
