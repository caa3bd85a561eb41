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

/** A new response asked for while the cancelled one still ends. */
public final class CreateBeforeCancelled implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "INT-12",
            Keyword.MUST,
            "A client MUST wait for the response.done of a response it cancelled before it asks for the next.",
            "After an interruption the agent stays silent.",
            "The cancel is taken for done when it is sent.",
            "Send response.create when response.done with status cancelled has come.",
            List.of("openai/openai-agents-js#1127", "livekit/agents#2064"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        Message cancel = null;
        boolean active = false;
        for (Message message : connection.messages()) {
            if (!message.fromClient() && message.is("response.created")) {
                active = true;
            } else if (!message.fromClient() && message.is("response.done")) {
                active = false;
                cancel = null;
            } else if (message.fromClient() && message.is("response.cancel") && active) {
                cancel = message;
            } else if (cancel != null && message.fromClient() && message.is("response.create")) {
                findings.add(PAGE.finding(
                        message.told() + ", " + Millis.of(message.atMicros() - cancel.atMicros()) + " after "
                                + cancel.told() + ", before its response.done.",
                        List.of(cancel.index(), message.index())));
                cancel = null;
            }
        }
        return findings;
    }
}
