package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

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

    @Override
    public List<Finding> judge(Connection connection) {
        return connection.fromServer("error").stream()
                .filter(error -> error.text("error.param").equals("audio"))
                .filter(error -> error.text("error.message").contains("too many bytes"))
                .map(error -> finding(connection, error))
                .toList();
    }

    /** By the refusal: a journal need not hold the whole of so long an event. */
    private static Finding finding(Connection connection, Message error) {
        List<Integer> evidence = new ArrayList<>();
        connection
                .before(error)
                .filter(earlier -> earlier.fromClient() && earlier.is("input_audio_buffer.append"))
                .reduce((first, second) -> second)
                .ifPresent(append -> evidence.add(append.index()));
        evidence.add(error.index());
        return PAGE.finding(error.told() + ": " + error.text("error.message"), evidence);
    }
}
