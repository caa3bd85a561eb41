package org.realtimetck.fault;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Frame;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as JSON. Nothing here throws on what is none: faults let such frames pass. */
final class EventJson {

    /** A retrieved item may carry 15 MiB of audio, 20 MiB in base64. */
    private static final int LONGEST_STRING = 32 * 1024 * 1024;

    /** Compact, keys in the order of the text: what is not changed stays byte for byte. */
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .build())
            .build();

    /** Writes all but ASCII as escapes, so that even half a character can be written. */
    private static final JsonMapper ASCII =
            MAPPER.rebuild().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private EventJson() {}

    /**
     * The frame with its event changed.
     *
     * @param change says whether it changed anything
     * @return the frame itself if it is no event, or nothing was changed
     */
    static Frame changed(Frame frame, Predicate<ObjectNode> change) {
        ObjectNode event = read(frame);
        return event != null && change.test(event) ? frame(event) : frame;
    }

    /** The same, written in ASCII. */
    static Frame changedInAscii(Frame frame, Predicate<ObjectNode> change) {
        ObjectNode event = read(frame);
        return event != null && change.test(event)
                ? new Frame.Text(typeOf(event), ASCII.writeValueAsString(event))
                : frame;
    }

    /**
     * A value somebody wrote.
     *
     * @throws IllegalArgumentException if it is no JSON
     */
    static JsonNode value(String json) {
        try {
            JsonNode value = MAPPER.readTree(json);
            if (value.isMissingNode()) {
                throw new IllegalArgumentException("expected a value as JSON text, such as null or \"text\", got none");
            }
            return value;
        } catch (JacksonException notJson) {
            throw new IllegalArgumentException(
                    "expected a value as JSON text, such as null or \"text\", got '" + json + "': "
                            + notJson.getOriginalMessage(),
                    notJson);
        }
    }

    /** The event of a frame; null if it has none. */
    static @Nullable ObjectNode read(Frame frame) {
        if (!(frame instanceof Frame.Text text)) {
            return null;
        }
        try {
            return MAPPER.readTree(text.json()) instanceof ObjectNode event ? event : null;
        } catch (JacksonException notJson) {
            // what cannot be read is no event: that is the answer, not a failure
            return null;
        }
    }

    static Frame.Text frame(ObjectNode event) {
        return new Frame.Text(typeOf(event), MAPPER.writeValueAsString(event));
    }

    static @Nullable String typeOf(ObjectNode event) {
        JsonNode type = event.path("type");
        return type.isString() ? type.stringValue() : null;
    }
}
