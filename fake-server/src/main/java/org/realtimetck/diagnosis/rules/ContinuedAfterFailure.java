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

/**
 * A tool loop that goes on from a response that had failed. Returning the output of a call is no fault: the call was
 * made. Asking for the next response before anybody has said anything new is.
 */
public final class ContinuedAfterFailure implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "TOOL-05",
            Keyword.MUST,
            "A client MUST NOT go on from a response that failed.",
            "The turn hangs, or a tool runs for an answer nobody will give.",
            "The tool loop does not look at the final status.",
            "Continue only from a response that completed; otherwise tell the application what failed.",
            List.of("2FastLabs/agent-squad#573", "livekit/agents#7230"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Connection connection) {
        List<Finding> findings = new ArrayList<>();
        Message failed = null;
        for (Message message : connection.messages()) {
            if (!message.fromClient() && message.is("response.done")) {
                failed = isFailedCall(message) ? message : null;
            } else if (isFromUser(message)) {
                failed = null;
            } else if (failed != null && message.fromClient() && message.is("response.create")) {
                findings.add(finding(failed, message));
                failed = null;
            }
        }
        return findings;
    }

    private static boolean isFailedCall(Message done) {
        return done.text("response.status").equals("failed")
                && done.at("response.output")
                        .valueStream()
                        .anyMatch(item -> item.path("type").asString("").equals("function_call"));
    }

    private static boolean isFromUser(Message message) {
        boolean speaks = message.is("input_audio_buffer.commit");
        boolean writes = message.is("conversation.item.create")
                && message.text("item.role").equals("user");
        return message.fromClient() && (speaks || writes);
    }

    private static Finding finding(Message failed, Message create) {
        return PAGE.finding(
                "Response " + failed.text("response.id") + " called a function and ended failed ("
                        + failed.at("response.status_details.error.type").asString("no type") + ") at "
                        + Millis.of(failed.atMicros()) + "; response.create to continue it came at "
                        + Millis.of(create.atMicros()) + ".",
                List.of(failed.index(), create.index()));
    }
}
