package org.realtimetck.wire;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ClientEvent;

/** Makes records of JSON that has been checked against its shape; of any other JSON it makes exceptions. */
final class ClientEvents {

    private static final Map<String, Make> MAKERS = Map.ofEntries(
            Map.entry("session.update", (id, json) -> new ClientEvent.SessionUpdate(id, object(json, "session"))),
            Map.entry(
                    "input_audio_buffer.append",
                    (id, json) -> new ClientEvent.InputAudioBufferAppend(id, required(json, "audio"))),
            Map.entry("input_audio_buffer.commit", (id, json) -> new ClientEvent.InputAudioBufferCommit(id)),
            Map.entry("input_audio_buffer.clear", (id, json) -> new ClientEvent.InputAudioBufferClear(id)),
            Map.entry("output_audio_buffer.clear", (id, json) -> new ClientEvent.OutputAudioBufferClear(id)),
            Map.entry(
                    "conversation.item.create",
                    (id, json) -> new ClientEvent.ConversationItemCreate(
                            id, text(json, "previous_item_id"), object(json, "item"))),
            Map.entry(
                    "conversation.item.retrieve",
                    (id, json) -> new ClientEvent.ConversationItemRetrieve(id, required(json, "item_id"))),
            Map.entry("conversation.item.truncate", ClientEvents::truncate),
            Map.entry(
                    "conversation.item.delete",
                    (id, json) -> new ClientEvent.ConversationItemDelete(id, required(json, "item_id"))),
            Map.entry("response.create", ClientEvents::responseCreate),
            Map.entry("response.cancel", (id, json) -> new ClientEvent.ResponseCancel(id, text(json, "response_id"))));

    private ClientEvents() {}

    private interface Make {
        ClientEvent of(@Nullable String eventId, Map<String, Object> json);
    }

    static ClientEvent of(String type, Map<String, Object> json) {
        return Objects.requireNonNull(MAKERS.get(type), type).of(text(json, "event_id"), json);
    }

    private static ClientEvent truncate(@Nullable String eventId, Map<String, Object> json) {
        return new ClientEvent.ConversationItemTruncate(
                eventId,
                required(json, "item_id"),
                number(json, "content_index").intValue(),
                number(json, "audio_end_ms").longValue());
    }

    private static ClientEvent responseCreate(@Nullable String eventId, Map<String, Object> json) {
        return new ClientEvent.ResponseCreate(eventId, json.containsKey("response") ? object(json, "response") : null);
    }

    static @Nullable String text(Map<String, Object> json, String name) {
        return json.get(name) instanceof String text ? text : null;
    }

    private static String required(Map<String, Object> json, String name) {
        return Objects.requireNonNull(text(json, name), name);
    }

    private static Number number(Map<String, Object> json, String name) {
        return (Number) Objects.requireNonNull(json.get(name), name);
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    static Map<String, Object> object(Map<String, Object> json, String name) {
        return (Map<String, Object>) Objects.requireNonNull(json.get(name), name);
    }
}
