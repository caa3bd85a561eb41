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

    /** The error answers a request of the client: it names it, or there are more requests than responses. */
    private static boolean isAnswer(Connection connection, Message error) {
        String id = error.text("error.event_id");
        boolean named = !id.isEmpty()
                && connection.fromClient("response.create").stream()
                        .anyMatch(create -> create.text("event_id").equals(id));
        long asked = connection
                .before(error)
                .filter(earlier -> earlier.fromClient() && earlier.is("response.create"))
                .count();
        long created = connection
                .before(error)
                .filter(earlier -> !earlier.fromClient() && earlier.is("response.created"))
                .count();
        boolean detecting = connection
                .sessionBefore(error)
                .at("/audio/input/turn_detection")
                .isObject();
        return named || asked > created || (detecting && asked > 0);
    }
}
