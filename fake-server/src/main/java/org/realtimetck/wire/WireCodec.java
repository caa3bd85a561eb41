package org.realtimetck.wire;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Variation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Text to events and back, as one service does it. Immutable; share one per dialect. */
public final class WireCodec {

    private static final String TYPE_COMES_FIRST = "{\"type\":\"";

    private static final Comparator<JsonNode> NUMBERS_BY_VALUE = WireCodec::compare;

    private final ClientEventReader reader;
    private final boolean previewNames;

    /** As the service usually is. */
    public WireCodec(Dialect dialect) {
        this(dialect, Set.of());
    }

    /** @param variations where it departs from what the fake usually does */
    public WireCodec(Dialect dialect, Set<Variation> variations) {
        this.reader = new ClientEventReader(dialect, variations);
        this.previewNames = dialect == Dialect.AZURE && variations.contains(Variation.AZURE_PREVIEW_EVENT_NAMES);
    }

    /**
     * What a text from a client says. Never throws, whatever the text. Only what can be told from the event alone is
     * judged: not base64, not ids, not what the session allows.
     */
    public Inbound read(String text) {
        return reader.read(text);
    }

    /** The answer to a binary frame [M, the sentence perhaps shortened]. */
    public Inbound.Malformed binary() {
        return new Inbound.Malformed(
                null,
                ErrorBody.invalidRequest(
                        "invalid_event", "Expected a text WebSocket message; binary frames are not supported.", null));
    }

    /**
     * The answer to a type the service does not know [M]. An event that is understood, but not on this transport, counts
     * as unknown: {@code output_audio_buffer.clear} on a WebSocket [I].
     */
    public Inbound.Malformed unknownType(String type, @Nullable String eventId) {
        return new Inbound.Malformed(type, reader.unknownType(type).about(eventId));
    }

    /** Compact JSON, keys in captured order, null written out where the service writes it. */
    public String write(ServerEvent event) {
        return asSent(event, writeInGa(event));
    }

    /** The same under the names of GA, whatever this codec calls its events. */
    public String writeInGa(ServerEvent event) {
        return JsonText.MAPPER.writeValueAsString(event);
    }

    /**
     * @param json the event as {@link #writeInGa} has it
     */
    public String asSent(ServerEvent event, String json) {
        if (!previewNames) {
            return json;
        }
        // the type is always the first field
        String afterName =
                json.substring(TYPE_COMES_FIRST.length() + typeOf(event).length());
        return TYPE_COMES_FIRST + nameOf(event) + afterName;
    }

    /** The {@code type} under which this codec writes an event. */
    public String nameOf(ServerEvent event) {
        return previewNames ? PreviewNames.of(typeOf(event)) : typeOf(event);
    }

    /** Compact JSON; what a client may leave out and did is left out. */
    public String write(ClientEvent event) {
        return JsonText.MAPPER.writeValueAsString(event);
    }

    /**
     * Reads a server event strictly: nothing unknown, nothing missing, nothing converted.
     *
     * @throws IllegalArgumentException if the text is not exactly such an event; it says what is wrong
     */
    public ServerEvent readServerEvent(String text) {
        try {
            JsonNode got = JsonText.MAPPER.readTree(text);
            ServerEvent event = JsonText.MAPPER.treeToValue(got, ServerEvent.class);
            JsonNode kept = JsonText.MAPPER.valueToTree(event);
            if (event == null || !kept.equals(NUMBERS_BY_VALUE, got)) {
                throw new IllegalArgumentException("expected a server event like " + kept + ", got " + got);
            }
            return event;
        } catch (JacksonException unreadable) {
            throw new IllegalArgumentException(
                    "expected a server event, got " + text + ": " + unreadable.getOriginalMessage(), unreadable);
        }
    }

    /** The {@code type} of an event in GA. */
    public static String typeOf(ServerEvent event) {
        return EventNames.of(event);
    }

    /** 60 and 60.0 are one number. */
    private static int compare(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
