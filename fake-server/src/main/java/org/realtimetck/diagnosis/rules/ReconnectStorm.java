package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** The client comes back at once, again and again, to a service that ends every connection. */
public final class ReconnectStorm implements Rule {

    private static final RulePage PAGE = new RulePage(
            "CON-07",
            Keyword.MUST,
            "A client MUST bound its attempts to connect, also when every handshake succeeds.",
            "The same close again and again, several times a second, and no error reaches the application.",
            "The counter of attempts is set back by every handshake that succeeds.",
            "Set it back only after session.created, or after a minute alive; take 1008, 4000, 401 and 403 for final.",
            List.of("pipecat-ai/pipecat#3711", "livekit/agents-js#934"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    /** So many in a row are no second try any more. */
    private static final int IN_A_ROW = 5;

    /** A connection that ends so soon has done nothing. */
    private static final long SHORT_MICROS = 1_000_000;

    /** Whoever waits less than this between attempts does not wait. */
    private static final long PAUSE_MICROS = 250_000;

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Entry.Opened> row = new ArrayList<>();
        List<Entry.Opened> longest = List.of();
        long before = 0;
        for (Connection connection : exchange.connections()) {
            Optional<Entry.Opened> opened = connection.handshake();
            Optional<Entry.Closed> closed = connection.closed();
            boolean inVain = opened.isPresent()
                    && connection.fromServer("response.done").isEmpty()
                    && closed.map(end -> end.atMicros() - opened.get().atMicros() < SHORT_MICROS)
                            .orElse(opened.get().status() != 101);
            if (!inVain) {
                row.clear();
                continue;
            }
            if (!row.isEmpty() && opened.get().atMicros() - before > PAUSE_MICROS) {
                row.clear();
            }
            row.add(opened.get());
            longest = row.size() > longest.size() ? List.copyOf(row) : longest;
            before = closed.map(Entry.Closed::atMicros).orElse(opened.get().atMicros());
        }
        return longest.size() < IN_A_ROW ? List.of() : List.of(finding(exchange, longest));
    }

    private static Finding finding(Exchange exchange, List<Entry.Opened> row) {
        long took = row.get(row.size() - 1).atMicros() - row.get(0).atMicros();
        return PAGE.finding(
                row.size() + " upgrades in " + Millis.of(took) + ", each of them in vain, with no pause of "
                        + Millis.of(PAUSE_MICROS) + " between two.",
                row.stream().map(exchange::indexOf).toList());
    }
}
