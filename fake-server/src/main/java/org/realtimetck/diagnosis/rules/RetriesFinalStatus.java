package org.realtimetck.diagnosis.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** The same upgrade again, after a refusal that will not change. */
public final class RetriesFinalStatus implements Rule {

    private static final RulePage PAGE = new RulePage(
            "RATE-02",
            Keyword.SHOULD,
            "A client SHOULD try an upgrade again only after 408, 429, 500, 502, 503 and 504.",
            "A wrong key locks the account, or fills the log.",
            "Every refused upgrade is tried again.",
            "Report any other status with its body, and stop.",
            List.of("livekit/agents#3101", "openai/openai-node"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final Set<Integer> PASSING = Set.of(408, 425, 429, 500, 502, 503, 504);

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Entry.Opened> handshakes = exchange.handshakes();
        for (int i = 1; i < handshakes.size(); i++) {
            Entry.Opened before = handshakes.get(i - 1);
            Entry.Opened again = handshakes.get(i);
            boolean refused = before.status() >= 400 && !PASSING.contains(before.status());
            if (refused && isTheSame(before, again)) {
                return List.of(PAGE.finding(
                        "The upgrade of connection " + before.connection() + " was answered with " + before.status()
                                + "; the same upgrade came again " + Millis.of(again.atMicros() - before.atMicros())
                                + " later.",
                        List.of(exchange.indexOf(before), exchange.indexOf(again))));
            }
        }
        return List.of();
    }

    private static boolean isTheSame(Entry.Opened before, Entry.Opened again) {
        return before.path().equals(again.path())
                && before.query().equals(again.query())
                && before.subprotocols().equals(again.subprotocols())
                && credentials(before).equals(credentials(again));
    }

    private static List<List<String>> credentials(Entry.Opened handshake) {
        return Stream.of("authorization", "api-key")
                .map(name -> handshake.headers().getOrDefault(name, List.of()))
                .toList();
    }
}
