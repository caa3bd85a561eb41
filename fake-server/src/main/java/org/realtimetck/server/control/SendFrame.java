package org.realtimetck.server.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.document.Document;
import org.realtimetck.document.Found;
import org.realtimetck.document.Key;
import org.realtimetck.document.KeysForm;
import org.realtimetck.document.ObjectForm;
import org.realtimetck.document.ValueForm;
import org.realtimetck.server.OpenConnection;
import org.realtimetck.transport.http.HttpReply;

/** Sends a message into an open session. */
final class SendFrame implements Endpoint {

    private static final Key<String> TEXT =
            Key.optional("text", ValueForm.text(1_000_000), "a text message as it is, also one that is no JSON");
    private static final Key<Map<String, @Nullable Object>> EVENT =
            Key.optional("event", new ObjectForm(), "an event, of any type and with any fields");
    private static final Document<Message> BODY = new Document<>(
            "message",
            new KeysForm<>(List.of(TEXT, EVENT), SendFrame::message)
                    .where(Map.of("oneOf", List.of(having("text"), having("event")))));

    /** @param type of an event; null for another text */
    private record Message(@Nullable String type, String text) {}

    private static Map<String, Object> having(String key) {
        return Map.of("required", List.of(key));
    }

    private static Message message(Found found) {
        Optional<String> text = found.get(TEXT);
        Optional<Map<String, @Nullable Object>> event = found.get(EVENT);
        if (text.isPresent() == event.isPresent()) {
            throw new IllegalArgumentException(
                    "expected either 'text' or 'event', got " + (text.isPresent() ? "both" : "none"));
        }
        return text.map(as -> new Message(null, as))
                .orElseGet(() -> new Message(type(event.orElseThrow()), Json.text(event.orElseThrow())));
    }

    private static @Nullable String type(Map<String, @Nullable Object> event) {
        return event.get("type") instanceof String type ? type : null;
    }

    @Override
    public Outline outline() {
        return new Outline(
                "POST",
                "/sandboxes/{name}/connections/{connection}/send",
                "sendFrame",
                "Sends a message into an open session, between two events of its own and behind the sandbox's faults.",
                List.of(),
                BODY.schema("A message"),
                202,
                "the connection; the message is on its way and will show in the journal");
    }

    @Override
    public HttpReply reply(Ask ask) {
        OpenConnection connection = ask.connection();
        Message message = ask.body(BODY);
        connection.send(message.type(), message.text());
        return Json.of(202, Map.of("connection", connection.number()));
    }
}
