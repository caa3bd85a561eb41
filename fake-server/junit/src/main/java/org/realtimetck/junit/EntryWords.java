package org.realtimetck.junit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimetck.journal.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one entry is to a reader.
 *
 * @param sign who sent it
 * @param detail what matters in it; empty if nothing does
 * @param piece the words a delta carries; empty for none
 * @param foldable true for the small change of a session
 */
record EntryWords(String sign, String label, String detail, String piece, boolean foldable) {

    private static final String TO_FAKE = "client → fake";
    private static final String TO_CLIENT = "client ← fake";
    private static final String NOTE = "·";
    private static final String APPEND = "input_audio_buffer.append";

    /** Where events keep what tells one from another. */
    private static final List<String> TELLING = List.of(
            "/error/code",
            "/error/message",
            "/response/status",
            "/response/status_details/reason",
            "/response/status_details/error/code",
            "/session/type",
            "/item/type",
            "/item/role",
            "/name",
            "/transcript",
            "/text");

    static EntryWords of(Entry entry) {
        if (entry instanceof Entry.Received received) {
            return message(TO_FAKE, received.type(), received.text(), received.binary());
        }
        if (entry instanceof Entry.Sent sent) {
            return message(TO_CLIENT, sent.type(), sent.text(), sent.binary());
        }
        if (entry instanceof Entry.Opened opened) {
            String target = "GET " + opened.path() + query(opened);
            return fact(TO_FAKE, target, opened.status() == 101 ? "101" : opened.status() + ", refused");
        }
        if (entry instanceof Entry.Http http) {
            return fact(TO_FAKE, http.method() + " " + http.path(), String.valueOf(http.status()));
        }
        return note(entry);
    }

    private static EntryWords note(Entry entry) {
        if (entry instanceof Entry.Closing closing) {
            return fact(TO_CLIENT, "close " + closing.code(), closing.reason());
        }
        if (entry instanceof Entry.Closed closed) {
            return fact(NOTE, "connection over, " + closed.code(), closed.reason());
        }
        if (entry instanceof Entry.Aborted) {
            return fact(TO_CLIENT, "connection dropped", "no close frame");
        }
        if (entry instanceof Entry.Intended intended) {
            return new EntryWords(
                    NOTE, "meant to send " + intended.type(), "before faults", "", isDelta(intended.type()));
        }
        if (entry instanceof Entry.Truncated truncated) {
            return fact(NOTE, "journal full", truncated.dropped() + " entries dropped from here on");
        }
        // a journal may learn to tell more than is known here
        return fact(NOTE, entry.getClass().getSimpleName().toLowerCase(Locale.ROOT), entry.toString());
    }

    private static EntryWords message(String sign, @Nullable String type, String text, boolean binary) {
        if (binary) {
            return new EntryWords(sign, "binary message", "", "", true);
        }
        if (type == null) {
            return fact(sign, "text that is no event", text);
        }
        Optional<JsonNode> event = parsed(text);
        boolean isSound = type.endsWith("audio.delta") || type.equals(APPEND);
        String piece = isSound ? "" : event.map(json -> value(json, "/delta")).orElse("");
        return new EntryWords(sign, type, event.map(EntryWords::detail).orElse(""), piece, isDelta(type));
    }

    private static boolean isDelta(@Nullable String type) {
        return type != null && (type.endsWith(".delta") || type.equals(APPEND));
    }

    private static Optional<JsonNode> parsed(String text) {
        try {
            return Optional.of(JsonMapper.shared().readTree(text));
        } catch (JacksonException notJson) {
            // the journal cuts long messages; their type stands in the entry
            return Optional.empty();
        }
    }

    private static String detail(JsonNode event) {
        return TELLING.stream()
                .map(pointer -> value(event, pointer))
                .filter(value -> !value.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String value(JsonNode event, String pointer) {
        JsonNode value = event.at(pointer);
        return value.isString() ? value.asString() : "";
    }

    private static String query(Entry.Opened opened) {
        Stream<String> fields = opened.query().entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + value));
        String query = fields.collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static EntryWords fact(String sign, String label, String detail) {
        return new EntryWords(sign, label, detail, "", false);
    }
}
