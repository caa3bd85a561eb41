package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** A message that is no event. */
public final class NoEvent implements Rule {

    private static final RulePage PAGE = new RulePage(
            "EVT-01",
            Keyword.MUST,
            "A client MUST send JSON objects with a type.",
            "An error about invalid JSON, and whatever was meant does not happen.",
            "The message is put together as text, or something else than an event is sent.",
            "Let a JSON library write the event, and give every event its type.",
            List.of("https://platform.openai.com/docs/api-reference/realtime-client-events"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        return exchange.entriesOf(Entry.Received.class)
                .filter(received -> received.type() == null && !received.binary())
                .map(received -> PAGE.finding(
                        "Event #" + exchange.indexOf(received) + " at " + Millis.of(received.atMicros())
                                + " is no JSON object with a type; it begins with '" + start(received.text()) + "'.",
                        List.of(exchange.indexOf(received))))
                .toList();
    }

    private static String start(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }
}
