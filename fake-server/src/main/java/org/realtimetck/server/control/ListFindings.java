package org.realtimetck.server.control;

import java.util.Map;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.RuleBook;
import org.realtimetck.transport.http.HttpReply;

/** What the diagnosis rules say of a sandbox. */
final class ListFindings implements Endpoint {

    @Override
    public Outline outline() {
        return Outline.get(
                "/sandboxes/{name}/findings",
                "listFindings",
                "Judges the journal by the diagnosis rules.",
                "findings: rule, symptom, cause, fix, and the numbers of the entries that prove it");
    }

    @Override
    public HttpReply reply(Ask ask) {
        Exchange exchange = new Exchange(ask.sandbox().journal().entries());
        return Json.ok(Map.of("findings", RuleBook.judge(exchange)));
    }
}
