package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** The query of the upgrade says not once, but twice or never, what the connection is for. */
public final class QueryNamesSeveral implements Rule {

    private static final RulePage PAGE = new RulePage(
            "CON-13",
            Keyword.MUST,
            "A client MUST put exactly one of model, intent and call_id into the query.",
            "The session has another model than the one asked for, or the upgrade is refused with 400.",
            "The query is put together from parts that know nothing of each other.",
            "Send model for a session, intent=transcription for a transcription, call_id for the sideband of a call; one of them, once.",
            List.of("openai/openai-node", "https://learn.microsoft.com/en-us/answers/questions/12820829"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final List<String> PURPOSES = List.of("model", "intent", "call_id");

    @Override
    public List<Finding> judge(Exchange exchange) {
        return exchange.handshakes().stream()
                .filter(handshake -> purposes(handshake) != 1)
                .filter(handshake -> handshake.path().matches(".*/realtime/?") && !isPreview(handshake))
                .map(handshake -> PAGE.finding(
                        "The query of connection " + handshake.connection() + " has "
                                + (purposes(handshake) == 0
                                        ? "none of model, intent and call_id"
                                        : String.join(" and ", given(handshake)))
                                + "; the upgrade was answered with " + handshake.status() + ".",
                        List.of(exchange.indexOf(handshake))))
                .toList();
    }

    private static long purposes(Entry.Opened handshake) {
        return PURPOSES.stream()
                .mapToLong(
                        name -> handshake.query().getOrDefault(name, List.of()).size())
                .sum();
    }

    private static List<String> given(Entry.Opened handshake) {
        return PURPOSES.stream()
                .flatMap(name ->
                        handshake.query().getOrDefault(name, List.of()).stream().map(value -> name + "=" + value))
                .toList();
    }

    /** The Preview's address has a rule of its own. */
    private static boolean isPreview(Entry.Opened handshake) {
        return handshake.query().containsKey("deployment") || handshake.query().containsKey("api-version");
    }
}
