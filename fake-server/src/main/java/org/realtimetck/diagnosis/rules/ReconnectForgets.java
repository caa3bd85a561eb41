package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;

/** A new connection that goes on without what was said on the first. */
public final class ReconnectForgets implements Rule {

    private static final RulePage PAGE = new RulePage(
            "DIS-09",
            Keyword.SHOULD,
            "A client SHOULD put the conversation so far into a new session before it goes on.",
            "After a short outage the assistant greets the user again.",
            "The conversation lives in the session, and the session ended with its connection.",
            "Send the items again in their order, the words of the assistant as output_text, calls with their outputs, before the next response.create.",
            List.of("livekit/agents-js#977", "pipecat-ai/pipecat#3170"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Finding> findings = new ArrayList<>();
        boolean talked = false;
        for (Connection connection : exchange.connections()) {
            if (talked) {
                firstCreate(connection)
                        .filter(create -> history(connection, create) < 2)
                        .ifPresent(create -> findings.add(PAGE.finding(
                                create.told() + " on connection " + connection.number()
                                        + ", with nothing before it of what was said on an earlier connection.",
                                List.of(create.index()))));
            }
            talked |= connection.wasLost()
                    && connection.fromServer("response.done").stream()
                            .anyMatch(done -> done.text("response.status").equals("completed"));
        }
        return findings;
    }

    private static Optional<Message> firstCreate(Connection connection) {
        return connection.fromClient("response.create").stream().findFirst();
    }

    /** One item may be the new turn; the conversation has more. */
    private static long history(Connection connection, Message create) {
        return connection
                .before(create)
                .filter(earlier -> earlier.fromClient() && earlier.is("conversation.item.create"))
                .count();
    }
}
