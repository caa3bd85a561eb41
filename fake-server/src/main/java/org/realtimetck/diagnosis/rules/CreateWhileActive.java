package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;

/** A response was asked for while another was running. */
public final class CreateWhileActive implements Rule {

    @Override
    public String id() {
        return "TOOL-03";
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        return exchange.fromServer("error").stream()
                .filter(error -> error.text("error.code").equals("conversation_already_has_active_response"))
                .map(error -> new Finding(
                        id(),
                        "conversation_already_has_active_response, event #" + error.index() + " at "
                                + Millis.of(error.atMicros()) + ", in place of an answer.",
                        "response.create was sent before the response.done of the response that was running.",
                        "Send function outputs at once; keep one response.create back and release it on"
                                + " response.done.",
                        List.of(error.index())))
                .toList();
    }
}
