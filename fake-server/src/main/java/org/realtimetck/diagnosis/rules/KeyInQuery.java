package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;

/** The key stands in the URL. */
public final class KeyInQuery implements Rule {

    private static final RulePage PAGE = new RulePage(
            "AZ-10",
            Keyword.SHOULD,
            "A client SHOULD NOT put its key into the URL where headers are possible.",
            "Keys turn up in the logs of proxies and servers.",
            "The key is sent as the query parameter api-key.",
            "Send it as the header api-key or Authorization; in a browser use a client secret in the subprotocol.",
            List.of("https://learn.microsoft.com/en-us/azure/ai-foundry/openai/how-to/realtime-audio-websockets"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        return exchange.handshakes().stream()
                .filter(handshake -> handshake.query().containsKey("api-key"))
                .map(handshake -> PAGE.finding(
                        "The upgrade of connection " + handshake.connection() + " to " + handshake.path()
                                + " carried the key in its query.",
                        List.of(exchange.indexOf(handshake))))
                .toList();
    }
}
