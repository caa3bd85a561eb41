package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** Attempts to connect without a pause between them. */
public final class NoBackoff implements Rule {

    private static final RulePage PAGE = new RulePage(
            "DIS-07",
            Keyword.SHOULD,
            "A client SHOULD wait longer after each attempt to connect that failed.",
            "When the service comes back, all clients come at once, and it goes again.",
            "The pause is missing, or its counter never rises.",
            "Double the pause from half a second up to a bound, and add a random part.",
            List.of("livekit/agents-js#934", "livekit/agents#3145"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final int IN_A_ROW = 4;
    private static final long PAUSE_MICROS = 250_000;

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Entry.Opened> row = new ArrayList<>();
        for (Entry.Opened handshake : exchange.handshakes()) {
            boolean refused = handshake.status() >= 400;
            boolean atOnce = row.isEmpty()
                    || handshake.atMicros() - row.get(row.size() - 1).atMicros() < PAUSE_MICROS;
            if (!refused || !atOnce) {
                row.clear();
            }
            if (refused) {
                row.add(handshake);
            }
            if (row.size() == IN_A_ROW) {
                return List.of(PAGE.finding(
                        IN_A_ROW + " upgrades in "
                                + Millis.of(handshake.atMicros() - row.get(0).atMicros()) + ", each answered with "
                                + handshake.status() + ".",
                        row.stream().map(exchange::indexOf).toList()));
            }
        }
        return List.of();
    }
}
