package org.realtimetck.wire;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.Variation;
import org.realtimetck.wire.Inbound.Malformed;
import org.realtimetck.wire.shape.JsonKind;
import org.realtimetck.wire.shape.Path;
import org.realtimetck.wire.shape.Refusals;
import org.realtimetck.wire.shape.Shape;
import org.realtimetck.wire.vocabulary.ClientEventShapes;
import tools.jackson.core.JacksonException;

/** From text to a client event, or to the service's complaint: JSON first, then the type, then the fields. */
final class ClientEventReader {

    private static final Path TYPE = Path.ROOT.field("type");

    private final List<String> listedTypes;
    private final TelephoneFormats telephone;

    ClientEventReader(Dialect dialect, Set<Variation> variations) {
        this.listedTypes = EventTypes.listedBy(dialect, variations);
        this.telephone = TelephoneFormats.of(dialect, variations);
    }

    Inbound read(String text) {
        Object json;
        try {
            json = JsonText.parse(text);
        } catch (JacksonException | ArithmeticException notJson) {
            return noJson();
        }
        return json instanceof Map<?, ?> map ? event(asObject(map)) : noObject(json);
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    private static Map<String, Object> asObject(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    private Inbound event(Map<String, Object> json) {
        String eventId = ClientEvents.text(json, "event_id");
        if (!json.containsKey("type")) {
            return new Malformed(null, noType().about(eventId));
        }
        if (!(json.get("type") instanceof String type)) {
            JsonKind kind = JsonKind.of(json.get("type"));
            return new Malformed(
                    null, Refusals.invalidType(TYPE, "a string", kind).about(eventId));
        }
        return typed(type, eventId, json);
    }

    private Inbound typed(String type, @Nullable String eventId, Map<String, Object> json) {
        Shape shape = ClientEventShapes.all().get(type);
        if (shape == null) {
            return new Malformed(type, unreadable(type).about(eventId));
        }
        ErrorBody fault = shape.check(Path.ROOT, json);
        fault = fault == null ? telephone.check(json) : fault;
        return fault == null
                ? new Inbound.Understood(type, ClientEvents.of(type, json))
                : new Malformed(type, fault.about(eventId));
    }

    private ErrorBody unreadable(String type) {
        return listedTypes.contains(type) ? otherSession(type) : unknownType(type);
    }

    /** [M] */
    ErrorBody unknownType(String type) {
        return Refusals.invalidValue(TYPE, type, listedTypes);
    }

    /** Events of translation sessions are listed as known; in a conversation they are refused in words of the fake's own [I]. */
    private static ErrorBody otherSession(String type) {
        return ErrorBody.invalidRequest(
                "invalid_event", "The event '" + type + "' is not supported in this session.", TYPE.toString());
    }

    /** [D], from the reference's example. */
    private static ErrorBody noType() {
        return ErrorBody.invalidRequest("invalid_event", "The 'type' field is missing.", null);
    }

    /** The trailing blank is the service's own [M]. */
    private static Malformed noJson() {
        return new Malformed(
                null, ErrorBody.invalidRequest("invalid_json", "Invalid event: failed to parse JSON value. ", null));
    }

    /** JSON that is no object is an {@code invalid_event}, in words of the fake's own [I]. */
    private static Malformed noObject(@Nullable Object json) {
        return new Malformed(
                null,
                ErrorBody.invalidRequest(
                        "invalid_event",
                        "Invalid event: expected an object, but got "
                                + JsonKind.of(json).phrase() + " instead.",
                        null));
    }
}
