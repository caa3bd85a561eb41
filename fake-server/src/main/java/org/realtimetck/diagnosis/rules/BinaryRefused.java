package org.realtimetck.diagnosis.rules;

import java.util.List;
import java.util.Set;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** The client closes because of a binary message. */
public final class BinaryRefused implements Rule {

    private static final RulePage PAGE = new RulePage(
            "MAL-04",
            Keyword.MUST,
            "A client MUST survive a binary message.",
            "One odd message of a proxy ends the call.",
            "The library is told to refuse binary messages, and its refusal ends the connection.",
            "Read it as text if it is JSON, or report it, and go on.",
            List.of("openai/openai-node#2718", "https://www.rfc-editor.org/rfc/rfc6455#section-5.6"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final Set<Integer> REFUSALS = Set.of(1002, 1003);

    @Override
    public List<Finding> judge(Exchange exchange) {
        return exchange.entriesOf(Entry.Sent.class)
                .filter(Entry.Sent::binary)
                .flatMap(binary -> exchange.entriesOf(Entry.Closed.class)
                        .filter(closed -> closed.connection() == binary.connection())
                        .filter(closed -> REFUSALS.contains(closed.code()))
                        .map(closed -> PAGE.finding(
                                "The client closed connection " + closed.connection() + " with " + closed.code() + " '"
                                        + closed.reason() + "', "
                                        + Millis.of(closed.atMicros() - binary.atMicros()) + " after a binary message.",
                                List.of(exchange.indexOf(binary), exchange.indexOf(closed)))))
                .toList();
    }
}
