package org.realtimetck.junit;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.vocabulary.Words;

/** What an event has to be. */
record EventWish(boolean isFromClient, String type, List<FieldWish> fields) {

    private static final int MOST_SHOWN = 10;

    static EventWish fromClient(String type) {
        return new EventWish(true, type, List.of());
    }

    static EventWish fromFake(String type) {
        return new EventWish(false, type, List.of());
    }

    EventWish and(FieldWish field) {
        return new EventWish(
                isFromClient,
                type,
                Stream.concat(fields.stream(), Stream.of(field)).toList());
    }

    long countIn(Exchange exchange) {
        return ofType(exchange).stream().filter(this::isFulfilledBy).count();
    }

    private boolean isFulfilledBy(Message message) {
        return fields.stream().allMatch(field -> field.isFulfilledBy(message.at(field.path())));
    }

    private List<Message> ofType(Exchange exchange) {
        return isFromClient ? exchange.fromClient(type) : exchange.fromServer(type);
    }

    String sender() {
        return isFromClient ? "the client" : "the fake";
    }

    String words() {
        return fields.isEmpty()
                ? type
                : type + " with " + fields.stream().map(FieldWish::words).collect(Collectors.joining(" and "));
    }

    /** What there is of the type, with the fields that are asked about; ends a sentence. */
    String seenIn(Exchange exchange) {
        List<Message> seen = ofType(exchange);
        if (seen.isEmpty()) {
            return "none" + near(exchange);
        }
        String more = seen.size() > MOST_SHOWN ? "\n  and " + (seen.size() - MOST_SHOWN) + " more" : "";
        return seen.size() + ":"
                + seen.stream().limit(MOST_SHOWN).map(this::seen).collect(Collectors.joining())
                + more;
    }

    private String seen(Message message) {
        String values = fields.stream()
                .map(field -> field.seen(message.at(field.path())))
                .collect(Collectors.joining(", "));
        return "\n  at " + Millis.of(message.atMicros()) + (values.isEmpty() ? "" : ", " + values);
    }

    /** A type of the same side that may be the one that was meant. */
    private String near(Exchange exchange) {
        List<String> others = exchange.messages().stream()
                .filter(message -> message.fromClient() == isFromClient)
                .map(Message::type)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Words.nearest(type, others)
                .map(other -> "; it did send " + other)
                .orElse("");
    }
}
