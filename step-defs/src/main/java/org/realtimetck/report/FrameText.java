package org.realtimetck.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads wire texts for people: what matters in one, and the whole with line breaks. */
final class FrameText {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final int LONGEST_DETAIL = 90;
    private static final int LONGEST_VALUE = 300;

    /** Where events keep what tells one from another. */
    private static final List<String> TELLING = List.of(
            "/error/code",
            "/error/param",
            "/error/message",
            "/response/status",
            "/response/status_details/reason",
            "/response/status_details/error/code",
            "/response/status_details/error/message",
            "/session/type",
            "/session/model",
            "/item/type",
            "/item/role",
            "/item/name",
            "/name",
            "/audio_end_ms",
            "/audio_start_ms",
            "/transcript",
            "/text");

    private FrameText() {}

    /** Empty if the text is no JSON object, for example because the journal cut it. */
    static Optional<JsonNode> parse(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    /** What matters in a message, in one line; empty if nothing does. */
    static String detail(String text) {
        return parse(text).map(FrameText::detail).orElseGet(() -> abridged(text, LONGEST_DETAIL));
    }

    /** True for errors, failed responses and whatever else ends in {@code failed}. */
    static boolean isBad(String type, String text) {
        if (type.equals("response.done")) {
            String status = parse(text).map(e -> scalar(e, "/response/status")).orElse("");
            return status.equals("failed") || status.equals("incomplete");
        }
        return type.equals("error") || type.endsWith(".failed");
    }

    /** The piece a delta or an append carries; empty if there is none. */
    static String piece(String text) {
        return parse(text)
                .map(event -> scalar(event, "/delta") + scalar(event, "/audio"))
                .orElse("");
    }

    /** With line breaks, long values abridged; a text that is no JSON as it is, abridged. */
    static String pretty(String text) {
        return parse(text)
                .map(FrameText::shortened)
                .map(event -> MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(event))
                .orElseGet(() -> abridged(text, 10 * LONGEST_VALUE));
    }

    /** The beginning and how much there is. */
    static String abridged(String text, int limit) {
        return text.length() <= limit ? text : cut(text, limit) + " (" + text.length() + " characters)";
    }

    /** The beginning, at most {@code limit} characters and an ellipsis; no surrogate pair is torn. */
    static String cut(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
        return text.substring(0, end) + "…";
    }

    private static String detail(JsonNode event) {
        String all = TELLING.stream()
                .map(pointer -> scalar(event, pointer))
                .filter(value -> !value.isEmpty())
                .map(value -> abridged(value, LONGEST_DETAIL))
                .collect(Collectors.joining(" · "));
        return Visible.line(all);
    }

    private static String scalar(JsonNode event, String pointer) {
        JsonNode value = event.at(pointer);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    private static JsonNode shortened(JsonNode node) {
        if (node.isString()) {
            return MAPPER.getNodeFactory().stringNode(abridged(node.asString(), LONGEST_VALUE));
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = MAPPER.createObjectNode();
            object.properties().forEach(field -> copy.set(field.getKey(), shortened(field.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = MAPPER.createArrayNode();
            array.forEach(item -> copy.add(shortened(item)));
            return copy;
        }
        return node;
    }
}
