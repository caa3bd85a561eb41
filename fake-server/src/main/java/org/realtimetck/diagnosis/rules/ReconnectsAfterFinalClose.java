package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** A new connection after a close that means: not like this. */
public final class ReconnectsAfterFinalClose implements Rule {

    private static final RulePage PAGE = new RulePage(
            "DIS-06",
            Keyword.SHOULD,
            "A client SHOULD NOT connect again after a close that the same connection will meet again.",
            "The same close, again and again.",
            "Every close is taken for a passing one.",
            "Connect again after 1001, 1005, 1006, 1011, 1012 and 1013; after 1002, 1003, 1007, 1008, 1009 and 4000 report the code and stop.",
            List.of("openai/openai-node", "anomalyco/opencode#42572", "pipecat-ai/pipecat#3711"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final Set<Integer> FINAL = Set.of(1002, 1003, 1007, 1008, 1009, 4000);

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Finding> findings = new ArrayList<>();
        List<Entry.Opened> handshakes = exchange.handshakes();
        exchange.entriesOf(Entry.Closing.class)
                .filter(closing -> FINAL.contains(closing.code()))
                .forEach(closing -> handshakes.stream()
                        .filter(later -> later.atMicros() > closing.atMicros())
                        .filter(later -> later.connection() == closing.connection() + 1)
                        .findFirst()
                        .ifPresent(again -> findings.add(PAGE.finding(
                                "Connection " + closing.connection() + " was closed with " + closing.code() + " '"
                                        + closing.reason() + "'; " + Millis.of(again.atMicros() - closing.atMicros())
                                        + " later the client connected again.",
                                List.of(exchange.indexOf(closing), exchange.indexOf(again))))));
        return findings;
    }
}
