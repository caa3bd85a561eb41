package org.realtimetck.session;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.realtimetck.protocol.ClientEvent;

/** What clients say, in short. */
final class Client {

    private Client() {}

    static ClientEvent update(Object... keysAndValues) {
        return new ClientEvent.SessionUpdate("evt_update", withType("realtime", keysAndValues));
    }

    static ClientEvent updateInput(Object... keysAndValues) {
        return update("audio", Tree.of("input", Tree.of(keysAndValues)));
    }

    static ClientEvent updateOutput(Object... keysAndValues) {
        return update("audio", Tree.of("output", Tree.of(keysAndValues)));
    }

    static ClientEvent updateTranscription(Object... keysAndValues) {
        return new ClientEvent.SessionUpdate("evt_update", withType("transcription", keysAndValues));
    }

    private static Map<String, Object> withType(String type, Object... keysAndValues) {
        Map<String, Object> session = Tree.of("type", type);
        session.putAll(Tree.of(keysAndValues));
        return session;
    }

    static ClientEvent append(int bytes) {
        return append(sound(bytes));
    }

    static ClientEvent append(byte[] audio) {
        return appendText(Base64.getEncoder().encodeToString(audio));
    }

    static ClientEvent appendText(String audio) {
        return new ClientEvent.InputAudioBufferAppend("evt_append", audio);
    }

    /** Bytes that differ from their neighbours, so that a lost or doubled one is seen. */
    static byte[] sound(int bytes) {
        byte[] sound = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            sound[i] = (byte) (i * 31 + i / 251);
        }
        return sound;
    }

    static ClientEvent commit() {
        return new ClientEvent.InputAudioBufferCommit("evt_commit");
    }

    static ClientEvent clear() {
        return new ClientEvent.InputAudioBufferClear("evt_clear");
    }

    static ClientEvent says(String text) {
        return create(message("user", "input_text", text));
    }

    static Map<String, Object> message(String role, String partType, String text) {
        return Tree.of("type", "message", "role", role, "content", List.of(Tree.of("type", partType, "text", text)));
    }

    /** A user's picture: one dot. */
    static Map<String, Object> image(String detail) {
        Map<String, Object> part = Tree.of(
                "type", "input_image",
                "image_url", "data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEAAAAALAAAAAABAAEAAAIBAAA=",
                "detail", detail);
        return Tree.of("type", "message", "role", "user", "content", List.of(part));
    }

    static Map<String, Object> withId(String id, Map<String, Object> item) {
        Map<String, Object> named = Tree.copy(item);
        named.put("id", id);
        return named;
    }

    static ClientEvent says(String id, String text) {
        return create(withId(id, message("user", "input_text", text)));
    }

    static ClientEvent returns(String callId, String output) {
        return create(Tree.of("type", "function_call_output", "call_id", callId, "output", output));
    }

    static ClientEvent create(Map<String, Object> item) {
        return new ClientEvent.ConversationItemCreate("evt_create", null, item);
    }

    static ClientEvent createAfter(String previousItemId, Map<String, Object> item) {
        return new ClientEvent.ConversationItemCreate("evt_create", previousItemId, item);
    }

    static ClientEvent retrieve(String itemId) {
        return new ClientEvent.ConversationItemRetrieve("evt_retrieve", itemId);
    }

    static ClientEvent delete(String itemId) {
        return new ClientEvent.ConversationItemDelete("evt_delete", itemId);
    }

    static ClientEvent truncate(String itemId, long audioEndMs) {
        return new ClientEvent.ConversationItemTruncate("evt_truncate", itemId, 0, audioEndMs);
    }

    static ClientEvent respond() {
        return new ClientEvent.ResponseCreate("evt_respond", null);
    }

    static ClientEvent respond(Object... keysAndValues) {
        return new ClientEvent.ResponseCreate("evt_respond", Tree.of(keysAndValues));
    }

    static ClientEvent cancel() {
        return new ClientEvent.ResponseCancel("evt_cancel", null);
    }

    static ClientEvent cancel(String responseId) {
        return new ClientEvent.ResponseCancel("evt_cancel", responseId);
    }

    /** A function tool whose keys stand in the order clients like to send. */
    static Map<String, Object> tool(String name, Map<String, Object> parameters) {
        return Tree.of("type", "function", "name", name, "parameters", parameters, "description", "About " + name);
    }

    /** An MCP server as a tool, with settings beside its label and its address. */
    static Map<String, Object> server(String label, Object... keysAndValues) {
        Map<String, Object> server =
                Tree.of("type", "mcp", "server_label", label, "server_url", "https://" + label + ".invalid");
        server.putAll(Tree.of(keysAndValues));
        return server;
    }

    static Map<String, Object> approval(String requestId, boolean approve) {
        return Tree.of("type", "mcp_approval_response", "approval_request_id", requestId, "approve", approve);
    }

    static List<Object> list(Object... values) {
        return Arrays.asList(values);
    }
}
