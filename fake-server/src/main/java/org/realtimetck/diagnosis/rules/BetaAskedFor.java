package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.journal.Entry;

/** The handshake asks for the Beta, which is switched off. */
public final class BetaAskedFor implements Rule {

    @Override
    public String id() {
        return "MIG-01";
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Finding> findings = new ArrayList<>();
        for (Entry.Opened handshake : exchange.handshakes()) {
            List<String> header = handshake.headers().getOrDefault("openai-beta", List.of()).stream()
                    .filter(value -> value.contains("realtime"))
                    .toList();
            boolean subprotocol = handshake.subprotocols().stream().anyMatch(token -> token.startsWith("openai-beta."));
            if (!header.isEmpty() || subprotocol) {
                String asked =
                        header.isEmpty() ? "the subprotocol openai-beta.realtime-v1" : "OpenAI-Beta: " + header.get(0);
                findings.add(new Finding(
                        id(),
                        "The upgrade of connection " + handshake.connection() + " carried " + asked
                                + "; on OpenAI the first event is then error beta_api_shape_disabled and the socket"
                                + " closes with 4000.",
                        "The client asks for the Preview, which is switched off.",
                        "Remove it. Then mend the session fields and event names too: removing it alone leaves a"
                                + " client that connects and stays silent.",
                        evidence(exchange, handshake)));
            }
        }
        return findings;
    }

    /** The handshake, the error that answers it, and the close. */
    private static List<Integer> evidence(Exchange exchange, Entry.Opened handshake) {
        List<Integer> evidence = new ArrayList<>();
        evidence.add(exchange.indexOf(handshake));
        exchange.fromServer("error").stream()
                .filter(error -> error.connection() == handshake.connection())
                .filter(error -> error.text("error.code").equals("beta_api_shape_disabled"))
                .forEach(error -> evidence.add(error.index()));
        exchange.entriesOf(Entry.Closing.class)
                .filter(closing -> closing.connection() == handshake.connection())
                .forEach(closing -> evidence.add(exchange.indexOf(closing)));
        return List.copyOf(evidence);
    }
}
