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

/** A refused session.update that the client passed over: it asked for a reply on the default session. */
public final class RefusalPassedOver implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "CFG-02",
            Keyword.MUST,
            "A client MUST treat a refused session.update as a session that is not configured.",
            "The agent speaks with the default voice and knows nothing of its instructions.",
            "The refusal drops the whole update, and nobody looked at it.",
            "Wait for session.updated; on an error stop, show its code and param, and mend that field.",
            List.of("livekit/agents#1183", "TanStack/ai#586"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        Message update = null;
        Message refusal = null;
        for (Message message : connection.messages()) {
            if (message.fromClient() && message.is("session.update")) {
                update = message;
                refusal = null;
            } else if (!message.fromClient() && message.is("session.updated")) {
                update = null;
                refusal = null;
            } else if (!message.fromClient() && update != null && isAbout(update, message)) {
                refusal = message;
            } else if (message.fromClient() && message.is("response.create") && refusal != null) {
                findings.add(finding(refusal, message));
                refusal = null;
            }
        }
        return findings;
    }

    /** By the id the client gave the update, or by the field: an error may have either without the other. */
    private static boolean isAbout(Message update, Message message) {
        String id = update.text("event_id");
        boolean named = !id.isEmpty() && id.equals(message.text("error.event_id"));
        return message.is("error") && (named || message.text("error.param").startsWith("session"));
    }

    private static Finding finding(Message refusal, Message create) {
        return PAGE.finding(
                "session.update was refused (event #" + refusal.index() + ", "
                        + refusal.at("error.code").asString("no code") + ", param "
                        + refusal.at("error.param").asString("none") + "), and a reply was asked for all the same at "
                        + Millis.of(create.atMicros()) + ".",
                List.of(refusal.index(), create.index()));
    }
}
