package org.realtimetck.fault;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.pipe.Frame;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The events of a written response that no session made, keys in captured order. */
final class GhostEvents {

    /** Of a delta and its obfuscation together [C]. */
    private static final int HIDDEN_LENGTH = 16;

    private final String text;
    private final MadeUpIds ids = new MadeUpIds("ghost");
    private final String responseId = ids.next("resp");
    private final String itemId = ids.next("item");

    GhostEvents(String text) {
        this.text = text;
    }

    /** From {@code response.created} to the last delta. */
    List<Frame> begin() {
        List<ObjectNode> events = new ArrayList<>();
        events.add(response("response.created", "in_progress"));
        events.add(item("response.output_item.added", "in_progress"));
        events.add(part("response.content_part.added", ""));
        for (String word : text.split("(?<=\\s)(?=\\S)", -1)) {
            events.add(inPart("response.output_text.delta")
                    .put("delta", word)
                    .put("obfuscation", "x".repeat(Math.max(0, HIDDEN_LENGTH - word.length()))));
        }
        return frames(events);
    }

    /** From the end of its text to {@code response.done}. */
    List<Frame> end() {
        return frames(List.of(
                inPart("response.output_text.done").put("text", text),
                part("response.content_part.done", text),
                item("response.output_item.done", "completed"),
                response("response.done", "completed")));
    }

    private static List<Frame> frames(List<ObjectNode> events) {
        return events.stream().<Frame>map(EventJson::frame).toList();
    }

    private ObjectNode event(String type) {
        return EventJson.MAPPER.createObjectNode().put("type", type).put("event_id", ids.next("event"));
    }

    private ObjectNode response(String type, String status) {
        ObjectNode event = event(type);
        ObjectNode response = event.putObject("response");
        response.put("object", "realtime.response").put("id", responseId).put("status", status);
        response.putNull("status_details");
        ArrayNode output = response.putArray("output");
        response.putNull("conversation_id");
        response.putArray("output_modalities").add("text");
        response.put("max_output_tokens", "inf");
        ObjectNode audio = response.putObject("audio").putObject("output");
        audio.putObject("format").put("type", "audio/pcm").put("rate", 24_000);
        audio.put("voice", "alloy");
        if ("completed".equals(status)) {
            output.add(item(status));
            response.set("usage", usage());
        } else {
            response.putNull("usage");
        }
        response.putNull("metadata");
        return event;
    }

    /** What it cost is as made up as the rest: one token for each word. */
    private ObjectNode usage() {
        int words = text.split("\\s+", -1).length;
        ObjectNode usage = EventJson.MAPPER.createObjectNode();
        usage.put("total_tokens", words).put("input_tokens", 0).put("output_tokens", words);
        ObjectNode input = usage.putObject("input_token_details");
        input.put("text_tokens", 0)
                .put("audio_tokens", 0)
                .put("image_tokens", 0)
                .put("cached_tokens", 0);
        input.putObject("cached_tokens_details")
                .put("text_tokens", 0)
                .put("audio_tokens", 0)
                .put("image_tokens", 0);
        usage.putObject("output_token_details").put("text_tokens", words).put("audio_tokens", 0);
        return usage;
    }

    private ObjectNode item(String type, String status) {
        ObjectNode event = event(type).put("response_id", responseId).put("output_index", 0);
        event.set("item", item(status));
        return event;
    }

    private ObjectNode item(String status) {
        ObjectNode item = EventJson.MAPPER.createObjectNode();
        item.put("id", itemId).put("type", "message").put("status", status).put("role", "assistant");
        ArrayNode content = item.putArray("content");
        if ("completed".equals(status)) {
            content.addObject().put("type", "output_text").put("text", text);
        }
        return item;
    }

    private ObjectNode part(String type, String written) {
        ObjectNode event = inPart(type);
        event.putObject("part").put("type", "text").put("text", written);
        return event;
    }

    private ObjectNode inPart(String type) {
        return event(type)
                .put("response_id", responseId)
                .put("item_id", itemId)
                .put("output_index", 0)
                .put("content_index", 0);
    }
}
