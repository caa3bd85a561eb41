package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.RulePage;

/** A response was asked for while another was running. */
public final class CreateWhileActive implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "TOOL-03",
            Keyword.MUST,
            "A client MUST NOT ask for a response while another one runs.",
            "After a tool call the agent goes silent until the user speaks again.",
            "response.create was sent before the response.done of the response that was running.",
            "Send function outputs at once; keep one response.create back and release it on response.done.",
            List.of("openai/openai-agents-python#2971", "livekit/agents#1056", "langwatch/scenario#669"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        return connection.fromServer("error").stream()
                .filter(error -> error.text("error.code").equals("conversation_already_has_active_response"))
                .filter(error -> isAnswer(connection, error))
                .map(error -> PAGE.finding(
                        "conversation_already_has_active_response, event #" + error.index() + " at "
                                + Millis.of(error.atMicros()) + ", in place of an answer.",
                        List.of(error.index())))
                .toList();
    }

    /**
     * The error answers a request of the client, made while it could know of a response that ran. A response nobody asked
     * for may cross with the request: then nobody is to blame.
     */
    private static boolean isAnswer(Connection connection, Message error) {
        String id = error.text("error.event_id");
        List<Message> creates = connection
                .before(error)
                .filter(earlier -> earlier.fromClient() && earlier.is("response.create"))
                .toList();
        return creates.stream()
                .filter(create -> id.isEmpty() || create.text("event_id").equals(id))
                .reduce((first, second) -> second)
                .filter(create -> isRunning(connection, create) || isAskedFor(connection, create))
                .isPresent();
    }

    private static boolean isRunning(Connection connection, Message create) {
        return count(connection, create, false, "response.created") > count(connection, create, false, "response.done");
    }

    /** An earlier request is unanswered yet. */
    private static boolean isAskedFor(Connection connection, Message create) {
        return count(connection, create, true, "response.create")
                > count(connection, create, false, "response.created");
    }

    private static long count(Connection connection, Message moment, boolean fromClient, String type) {
        return connection
                .before(moment)
                .filter(earlier -> earlier.fromClient() == fromClient && earlier.is(type))
                .count();
    }
}
