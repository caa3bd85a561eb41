package org.realtimetck.client.reference;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.realtimetck.client.Observation.Failure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the service sends and hands every event to the part that listens for its type. Events are trees: fields
 * nobody asks for do no harm.
 */
public class EventReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int SHOWN = 80;

    /** How far back an event is known again. */
    private static final int REMEMBERED = 1_000;

    private final Outlets outlets;
    private final Set<String> seen = new LinkedHashSet<>();
    private final Map<String, Consumer<JsonNode>> listeners;

    /**
     * @param listeners by event type
     */
    public EventReader(Outlets outlets, Map<String, Consumer<JsonNode>> listeners) {
        this.outlets = outlets;
        this.listeners = Map.copyOf(listeners);
    }

    public final void message(String text) {
        JsonNode event;
        try {
            event = JSON.readTree(text);
        } catch (JacksonException e) {
            malformed(text, e);
            return;
        }
        if (event.path("type").isString()) {
            if (isNew(event.path("event_id").asString(""))) {
                event(event);
            }
        } else {
            noEvent(text);
        }
    }

    /**
     * An event that comes twice is one event: its text is not said twice, its function not called twice.
     *
     * @param eventId empty for none
     */
    protected boolean isNew(String eventId) {
        if (seen.size() >= REMEMBERED) {
            seen.remove(seen.iterator().next());
        }
        return eventId.isEmpty() || seen.add(eventId);
    }

    protected void event(JsonNode event) {
        Consumer<JsonNode> listener = listeners.get(event.path("type").stringValue());
        if (listener == null) {
            unknown(event);
        } else {
            listener.accept(event);
        }
    }

    /** Not listened for: of no use to this client, or newer than it. The service adds types between releases. */
    protected void unknown(JsonNode event) {}

    /** The service sends text only. */
    protected void binary() {
        tellMalformed("expected text, got a binary message");
    }

    /** JSON, and no object with a type. */
    protected void noEvent(String text) {
        tellMalformed("expected an object with a type, got " + shown(text));
    }

    /** One message is lost; the next one may be whole. */
    protected void malformed(String text, JacksonException why) {
        tellMalformed("expected JSON, got " + shown(text) + ": " + why.getOriginalMessage());
    }

    private void tellMalformed(String message) {
        outlets.tell(new Failure("malformed_event", null, message, null, false));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
