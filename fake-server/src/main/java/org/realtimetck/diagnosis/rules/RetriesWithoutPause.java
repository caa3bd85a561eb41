package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.RulePage;

/** A failed response asked for again at once, several times. */
public final class RetriesWithoutPause implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "ERR-08",
            Keyword.SHOULD,
            "A client SHOULD wait, and longer each time, before it asks again for a response that failed.",
            "At a busy hour every request of the client makes it busier.",
            "The retry has no pause.",
            "Wait half a second, then one, then two; after three failures tell the user.",
            List.of("openai/openai-realtime-api-beta#111", "livekit/agents#4617"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final int IN_A_ROW = 3;
    private static final long PAUSE_MICROS = 150_000;

    @Override
    public List<Finding> judge(Connection connection) {
        List<Message> row = new ArrayList<>();
        Message failed = null;
        for (Message message : connection.messages()) {
            if (!message.fromClient() && message.is("response.done")) {
                failed = isServerError(message) ? message : null;
                if (failed == null) {
                    row.clear();
                }
            } else if (message.fromClient() && message.is("conversation.item.create")) {
                failed = null;
                row.clear();
            } else if (failed != null && message.fromClient() && message.is("response.create")) {
                boolean atOnce = message.atMicros() - failed.atMicros() < PAUSE_MICROS;
                row = atOnce ? row : new ArrayList<>();
                row.add(message);
                failed = null;
                if (row.size() == IN_A_ROW) {
                    return List.of(PAGE.finding(
                            IN_A_ROW + " times in a row response.create followed a failed response within "
                                    + Millis.of(PAUSE_MICROS) + "; the last is " + message.told() + ".",
                            row.stream().map(Message::index).toList()));
                }
            }
        }
        return List.of();
    }

    private static boolean isServerError(Message done) {
        return done.text("response.status").equals("failed")
                && done.text("response.status_details.error.type").equals("server_error");
    }
}
