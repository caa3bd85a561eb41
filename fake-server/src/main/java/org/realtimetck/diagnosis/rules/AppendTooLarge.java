package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Errors;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.diagnosis.Sound;

/** A piece of sound over the limit of the API. */
public final class AppendTooLarge implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "AIN-05",
            Keyword.MUST,
            "A client MUST keep each piece of sound within 15 MiB.",
            "The piece is refused, so nothing of it is heard.",
            "A whole recording is sent as one piece.",
            "Send pieces of 20 to 100 ms.",
            List.of("https://platform.openai.com/docs/api-reference/realtime-client-events/input_audio_buffer/append"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final int LIMIT_BYTES = 15 * 1024 * 1024;

    @Override
    public List<Finding> judge(Connection connection) {
        return connection.fromClient("input_audio_buffer.append").stream()
                .filter(append -> Sound.lengthOf(append) > LIMIT_BYTES)
                .map(append -> PAGE.finding(
                        append.told() + ", has " + Sound.lengthOf(append) + " bytes of sound; the limit is "
                                + LIMIT_BYTES + Errors.refusalIfAny(connection.refusalOf(append)) + ".",
                        List.of(append.index())))
                .toList();
    }
}
