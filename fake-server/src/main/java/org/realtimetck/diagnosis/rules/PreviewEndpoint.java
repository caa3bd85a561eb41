package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** An HTTP request to an endpoint that only the Preview had. */
public final class PreviewEndpoint implements Rule {

    private static final RulePage PAGE = new RulePage(
            "MIG-07",
            Keyword.MUST,
            "A client MUST ask /realtime/client_secrets for its client secrets, not the Preview's endpoints.",
            "No client secret comes, so the browser never connects.",
            "The endpoint belongs to the Preview.",
            "POST /v1/realtime/client_secrets with {\"session\":{\"type\":\"realtime\",…}}, and read value from the top level of the answer.",
            List.of("TanStack/ai#586", "davidmigloz/ai_clients_dart#220"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    @Override
    public List<Finding> judge(Exchange exchange) {
        return exchange.entriesOf(Entry.Http.class)
                .filter(request -> request.method().equals("POST"))
                .filter(request -> request.path().matches(".*/realtime/(sessions|transcription_sessions)/?"))
                .map(request -> PAGE.finding(
                        "POST " + request.path() + " at " + Millis.of(request.atMicros()) + ", answered with "
                                + request.status() + ".",
                        List.of(exchange.indexOf(request))))
                .toList();
    }
}
