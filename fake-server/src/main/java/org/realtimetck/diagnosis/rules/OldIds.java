package org.realtimetck.diagnosis.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Rule;
import org.realtimetck.diagnosis.RulePage;

/** Ids of a session that has ended. */
public final class OldIds implements Rule {

    private static final RulePage PAGE = new RulePage(
            "DIS-11",
            Keyword.MUST,
            "A client MUST NOT use ids of items and responses of an earlier session.",
            "After a reconnect every truncate and every cancel is refused.",
            "What was heard or asked in the old session is kept as if it went on.",
            "Forget items and responses when the connection ends; keep their text.",
            List.of("livekit/agents-js#977"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final List<String> NAMED = List.of("item_id", "previous_item_id", "response_id");

    @Override
    public List<Finding> judge(Exchange exchange) {
        List<Finding> findings = new ArrayList<>();
        Set<String> old = new HashSet<>();
        for (Connection connection : exchange.connections()) {
            Set<String> own = new HashSet<>();
            connection.messages().forEach(message -> own.addAll(given(message)));
            for (Message message : connection.messages()) {
                NAMED.stream()
                        .filter(field -> message.fromClient())
                        .map(message::text)
                        .filter(id -> old.contains(id) && !own.contains(id))
                        .forEach(id -> findings.add(PAGE.finding(
                                message.told() + " on connection " + connection.number() + ", names " + id
                                        + ", which was of an earlier session.",
                                List.of(message.index()))));
            }
            old.addAll(own);
        }
        return findings;
    }

    /** What a session knows: what the service named, and the items the client made under ids of its own. */
    private static List<String> given(Message message) {
        Stream<String> fields = message.fromClient()
                ? Stream.of("item.id").filter(field -> message.is("conversation.item.create"))
                : Stream.of("item_id", "response_id", "item.id", "response.id");
        return fields.map(message::text).filter(id -> !id.isEmpty()).toList();
    }
}
