package org.realtimetck.client.adapter;

import java.util.Optional;
import org.realtimetck.client.adapter.AdapterFault.Kind;
import org.realtimetck.client.process.KeyMask;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the lines of one adapter, and says of a bad one what was expected and how it begins. */
final class AdapterMessage {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final KeyMask MASK = new KeyMask("");
    private static final int SHOWN = 200;

    private final AdapterSchema schema;

    AdapterMessage(AdapterSchema schema) {
        this.schema = schema;
    }

    /**
     * An answer or an observation; which of them, its key {@code obs} tells. Keys in it are masked: scenarios quote what
     * a client told, and reports keep it.
     *
     * @throws AdapterFault if it is neither
     */
    JsonNode read(String line) {
        JsonNode message = json(MASK.mask(line));
        require(message, message.has("obs") ? "observation" : "answer", line);
        return message;
    }

    /** @throws AdapterFault if {@code message} is not as this definition of the schema wants it */
    void require(JsonNode message, String part, String line) {
        Optional<String> mistake = schema.mistake(message, part);
        if (mistake.isPresent()) {
            throw garbage(
                    "expected a message as `realtime-tck adapter-schema` shows it (" + part + "), got " + mistake.get(),
                    line);
        }
    }

    private static JsonNode json(String line) {
        JsonNode message;
        try {
            message = JSON.readTree(line);
        } catch (JacksonException e) {
            throw garbage(
                    "expected one JSON object per line and nothing else on standard output, got what is not JSON ("
                            + e.getOriginalMessage() + "). Print for people on standard error",
                    line);
        }
        if (!message.isObject()) {
            throw garbage("expected a JSON object, got another value", line);
        }
        return message;
    }

    static AdapterFault garbage(String what, String line) {
        return new AdapterFault(Kind.GARBAGE, what + ". The line: " + quoted(line));
    }

    /** Its beginning, keys masked. */
    static String quoted(String line) {
        String masked = MASK.mask(line);
        return masked.length() <= SHOWN ? masked : masked.substring(0, SHOWN) + "…";
    }
}
