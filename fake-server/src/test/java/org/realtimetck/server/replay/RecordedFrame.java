package org.realtimetck.server.replay;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One line of a recording: an event, and whether the client sent or received it. */
record RecordedFrame(boolean sent, ObjectNode event) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Empty for a line that is no event, such as how the connection ended. */
    static Optional<RecordedFrame> parse(String line) {
        JsonNode entry = MAPPER.readTree(line);
        String direction = entry.path("direction").asString("");
        return entry.path("data") instanceof ObjectNode event && !direction.isEmpty()
                ? Optional.of(new RecordedFrame(direction.equals("sent"), event))
                : Optional.empty();
    }

    static RecordedFrame of(boolean sent, String json) {
        return new RecordedFrame(sent, (ObjectNode) MAPPER.readTree(json));
    }

    String line() {
        ObjectNode entry = MAPPER.createObjectNode();
        entry.put("direction", sent ? "sent" : "received");
        entry.set("data", event);
        return MAPPER.writeValueAsString(entry);
    }

    boolean isAppend() {
        return sent && type().equals("input_audio_buffer.append");
    }

    String type() {
        return event.path("type").asString("");
    }
}
