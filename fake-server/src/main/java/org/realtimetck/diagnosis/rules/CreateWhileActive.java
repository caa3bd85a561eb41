package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;

/** A response was asked for while another was running. */
public final class CreateWhileActive implements Rule {

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
    public List<Finding> judge(Exchange exchange) {
        return exchange.fromServer("error").stream()
                .filter(error -> error.text("error.code").equals("conversation_already_has_active_response"))
                .map(error -> PAGE.finding(
                        "conversation_already_has_active_response, event #" + error.index() + " at "
                                + Millis.of(error.atMicros()) + ", in place of an answer.",
                        List.of(error.index())))
                .toList();
    }
}
