package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.diagnosis.Sound;
import tools.jackson.databind.JsonNode;

/** Live sound that comes much faster than anybody speaks. */
public final class AudioInBursts implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "AIN-06",
            Keyword.SHOULD,
            "A client SHOULD send live sound at about the speed it is spoken.",
            "The connection ends with 1006, and nobody knows why.",
            "What the microphone gave during a stall is sent in one go.",
            "Send held sound in order, at no more than a few times its speed, and drop the oldest of a long stall.",
            List.of("https://learn.microsoft.com/en-us/answers/questions/12377610"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    /** Sound within one window of time that no microphone gives. */
    private static final double BURST_MILLIS = 10_000;

    private static final long WINDOW_MICROS = 1_000_000;

    @Override
    public List<Finding> judge(Connection connection) {
        List<Message> appends = connection.fromClient("input_audio_buffer.append").stream()
                .filter(append -> isDetecting(connection, append))
                .toList();
        int from = 0;
        double inWindow = 0;
        for (Message append : appends) {
            inWindow += millis(connection, append);
            while (append.atMicros() - appends.get(from).atMicros() > WINDOW_MICROS) {
                inWindow -= millis(connection, appends.get(from++));
            }
            if (inWindow > BURST_MILLIS) {
                return List.of(PAGE.finding(
                        "From event #" + appends.get(from).index() + " to " + append.told() + ", "
                                + Math.round(inWindow / 1_000) + " s of sound came within a second.",
                        List.of(appends.get(from).index(), append.index())));
            }
        }
        return List.of();
    }

    /** Without turn detection a client may as well send a recording. */
    private static boolean isDetecting(Connection connection, Message append) {
        return connection.expectedBefore(append, "audio.input.turn_detection").isObject();
    }

    private static double millis(Connection connection, Message append) {
        JsonNode format = connection.expectedBefore(append, "audio.input.format");
        return Sound.millis(Sound.lengthOf(append), format);
    }
}
