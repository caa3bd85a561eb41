package org.realtimetck.junit;

import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.RuleBook;

/** What somebody does next whose expectation failed. The first thing that went wrong is the one to look at. */
final class Advice {

    private Advice() {}

    /** One sentence or more. */
    static String after(Exchange exchange, boolean hasStrays) {
        if (exchange.handshakes().isEmpty()) {
            return "no client has reached this sandbox. Give yours the base URL and the key of the session"
                    + (hasStrays
                            ? "; one did come to the server, with a key that belongs to no sandbox."
                            : ", and start it before you assert.");
        }
        List<Finding> findings = RuleBook.judge(exchange);
        if (!findings.isEmpty()) {
            Finding first = findings.get(0);
            return first.cause() + " " + first.fix() + " [" + first.rule() + "]";
        }
        List<Message> errors = exchange.fromServer("error");
        if (!errors.isEmpty()) {
            Message first = errors.get(0);
            return "look at the first error the fake sent: " + code(first) + first.text("error.message");
        }
        return "see above where the client left the way you expected. If it only needs longer, say so with"
                + " within(Duration) before.";
    }

    private static String code(Message error) {
        String code = error.text("error.code");
        return code.isEmpty() ? "" : code + ", ";
    }
}
