package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** The client dials Azure's Preview address. */
public final class PreviewAddress implements Rule {

    private static final RulePage PAGE = new RulePage(
            "AZ-01",
            Keyword.MUST,
            "A client MUST dial /openai/v1/realtime?model=<deployment> on Azure, with nothing else in the query.",
            "The upgrade is refused with 401 or 404 and no word that helps.",
            "That is the Preview's address: api-version and deployment belong to it, and so does a path without /v1.",
            "Dial /openai/v1/realtime?model=<deployment>, with nothing else in the query.",
            List.of("openai/openai-python#2120", "livekit/agents#5228", "BerriAI/litellm#17260"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Finding> findings = new ArrayList<>();
        for (Entry.Opened handshake : exchange.handshakes()) {
            boolean dated = handshake.query().containsKey("api-version");
            boolean deployment = handshake.query().containsKey("deployment");
            boolean previewPath = handshake.path().matches(".*/openai/realtime/?");
            if (dated || deployment || previewPath) {
                findings.add(PAGE.finding(
                        "The upgrade went to " + handshake.path() + "?"
                                + String.join("&", handshake.query().keySet()) + " and was answered with "
                                + handshake.status() + ".",
                        List.of(exchange.indexOf(handshake))));
            }
        }
        return findings;
    }
}
