package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.EndedOver;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.RulePage;

/** The client ends the session because of an error that leaves it open. */
public final class EndsOverError implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "ERR-02",
            Keyword.MUST,
            "A client MUST keep its session after an error that leaves it open.",
            "Calls end over a warning.",
            "Every error event is taken for the end of the session.",
            "End the session when the socket ends, or when its configuration is refused; report every other error and go on.",
            List.of(
                    "pipecat-ai/pipecat#3755",
                    "https://platform.openai.com/docs/api-reference/realtime-server-events/error"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return EndedOver.error(connection, error -> isOurs(connection, error))
                .map(error -> PAGE.finding(
                        "The client ended connection " + connection.number() + " right after " + error.told() + ", "
                                + error.at("error.code").asString(error.text("error.type"))
                                + ", in the midst of a response.",
                        List.of(error.index())))
                .stream()
                .toList();
    }

    /** An error that answers nothing the client sent, while a response runs: there is nothing to end for. */
    private static boolean isOurs(Connection connection, Message error) {
        long created = count(connection, error, "response.created");
        long done = count(connection, error, "response.done");
        return !error.at("error.event_id").isString()
                && !error.text("error.code").equals("session_expired")
                && created > done;
    }

    private static long count(Connection connection, Message error, String type) {
        return connection
                .before(error)
                .filter(earlier -> !earlier.fromClient() && earlier.is(type))
                .count();
    }
}
