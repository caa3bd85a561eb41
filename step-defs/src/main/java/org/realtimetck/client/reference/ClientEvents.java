package org.realtimetck.client.reference;

import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The client events of this client, without their {@code event_id}. */
public final class ClientEvents {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ClientEvents() {}

    public static ObjectNode sessionUpdate(ObjectNode session) {
        return event("session.update").set("session", session);
    }

    public static ObjectNode userMessage(String text) {
        ObjectNode item = JSON.createObjectNode().put("type", "message").put("role", "user");
        item.putArray("content").addObject().put("type", "input_text").put("text", text);
        return event("conversation.item.create").set("item", item);
    }

    public static ObjectNode functionCallOutput(String callId, String output) {
        ObjectNode item = JSON.createObjectNode()
                .put("type", "function_call_output")
                .put("call_id", callId)
                .put("output", output);
        return event("conversation.item.create").set("item", item);
    }

    /** Never answered by the service [D]. */
    public static ObjectNode append(byte[] audio) {
        return event("input_audio_buffer.append")
                .put("audio", Base64.getEncoder().encodeToString(audio));
    }

    public static ObjectNode commit() {
        return event("input_audio_buffer.commit");
    }

    public static ObjectNode createResponse() {
        return event("response.create");
    }

    public static ObjectNode cancelResponse(String responseId) {
        return event("response.cancel").put("response_id", responseId);
    }

    /** @param audioEndMs how much of the item was heard, at most what it has */
    public static ObjectNode truncate(String itemId, long audioEndMs) {
        return event("conversation.item.truncate")
                .put("item_id", itemId)
                .put("content_index", 0)
                .put("audio_end_ms", audioEndMs);
    }

    private static ObjectNode event(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}
