package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Millis;

/**
 * A tool loop that goes on from a response that had failed. Returning the output of a call is no fault: the call was
 * made. Asking for the next response before anybody has said anything new is.
 */
public final class ContinuedAfterFailure implements ConnectionRule {

    @Override
    public String id() {
        return "TOOL-05";
    }

    @Override
    public List<Finding> judgeConnection(List<Message> messages) {
        List<Finding> findings = new ArrayList<>();
        Message failed = null;
        for (Message message : messages) {
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
        return new Finding(
                "TOOL-05",
                "Response " + failed.text("response.id") + " called a function and ended failed ("
                        + failed.at("response.status_details.error.type").asString("no type") + ") at "
                        + Millis.of(failed.atMicros()) + "; response.create to continue it came at "
                        + Millis.of(create.atMicros()) + ".",
                "The tool loop does not look at the final status.",
                "Continue only from a response that completed; otherwise tell the application what failed.",
                List.of(failed.index(), create.index()));
    }
}
