package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** The handshake asks for the Beta, which is switched off. */
public final class BetaAskedFor implements Rule {

    private static final RulePage PAGE = new RulePage(
            "MIG-01",
            Keyword.MUST,
            "A client MUST NOT ask for the Preview, by header or by subprotocol.",
            "The socket opens, the first event is the error beta_api_shape_disabled, and it closes with 4000.",
            "The client asks for the Preview, which is switched off.",
            "Remove it. Then mend the session fields and event names too: removing it alone leaves a client that connects and stays silent.",
            List.of("langwatch/scenario#602", "NousResearch/hermes-agent#57448", "TEN-framework/ten-framework#2261"));

    @Override
    public RulePage page() {
        return PAGE;
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
                findings.add(PAGE.finding(
                        "The upgrade of connection " + handshake.connection() + " carried " + asked
                                + "; on OpenAI the first event is then error beta_api_shape_disabled and the socket"
                                + " closes with 4000.",
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
