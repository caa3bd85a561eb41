package org.realtimetck.diagnosis.rules;

import java.util.List;
import java.util.stream.Stream;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** The handshake carries no credentials at all. A key the service does not know is nobody's bug. */
public final class KeyMissing implements Rule {

    private static final RulePage PAGE = new RulePage(
            "CON-01",
            Keyword.MUST,
            "A client MUST send the credential it was configured with in the upgrade request.",
            "Every connection ends before it began, with invalid_api_key or with HTTP 401.",
            "The client does not send the key it was configured with.",
            "Send it as 'Authorization: Bearer <key>' on OpenAI, as 'api-key: <key>' on Azure, and in a browser as the subprotocol 'openai-insecure-api-key.<key>'.",
            List.of("BerriAI/litellm#34654"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        return exchange.handshakes().stream()
                .filter(handshake -> !hasCredentials(handshake))
                .map(handshake -> PAGE.finding(
                        "The upgrade of connection " + handshake.connection() + " to " + handshake.path()
                                + " carried no key, in no header, subprotocol or query; "
                                + (handshake.status() == 101
                                        ? "the first event was then error invalid_api_key, and the socket closed with"
                                                + " 3000."
                                        : "it was answered with HTTP " + handshake.status() + "."),
                        List.of(exchange.indexOf(handshake))))
                .toList();
    }

    private static boolean hasCredentials(Entry.Opened handshake) {
        return Stream.of("authorization", "api-key").anyMatch(handshake.headers()::containsKey)
                || handshake.query().containsKey("api-key")
                || handshake.subprotocols().stream().anyMatch(token -> token.startsWith("openai-insecure-api-key."));
    }
}
