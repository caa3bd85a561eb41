package org.realtimetck.client.process;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Observation;
import org.realtimetck.vocabulary.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of {@code TCK_OBSERVATIONS}. Keys it does not know are passed over, so that the vocabulary can grow. */
final class ObservationLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> STATUS = List.of("completed", "cancelled", "failed", "incomplete");
    private static final List<String> STATES = List.of("open", "reconnecting", "closed");
    private static final Map<String, Reading> READINGS = Map.of(
            "text", o -> new Observation.Text(o.turn(), o.text("delta")),
            "audio", o -> new Observation.Audio(o.turn(), o.whole("bytes"), o.sha256()),
            "playback", o -> new Observation.Playback(o.turn(), o.whole("playedMs")),
            "speechStarted", o -> new Observation.SpeechStarted(),
            "toolCall", o -> new Observation.ToolCall(o.text("callId"), o.text("name"), o.text("arguments")),
            "turnEnd", o -> new Observation.TurnEnd(o.turn(), o.word("status", STATUS), o.textOrNull("code")),
            "error",
                    o -> new Observation.Failure(
                            o.textOrNull("type"),
                            o.textOrNull("code"),
                            o.textOrNull("message"),
                            o.textOrNull("eventId"),
                            o.trueOrFalse("fatal")),
            "connection",
                    o -> new Observation.Connection(o.word("state", STATES), o.closeCode(), o.textOrNull("reason")));

    private final JsonNode line;

    private ObservationLine(JsonNode line) {
        this.line = line;
    }

    /** @throws Malformed if it is not one of the observations */
    static Observation read(String text) throws Malformed {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) {
                throw new Malformed(
                        "expected a JSON object, for example {\"obs\":\"text\",\"turn\":1,\"delta\":\"Hi\"}");
            }
            ObservationLine line = new ObservationLine(node);
            String kind = line.word("obs", READINGS.keySet());
            return READINGS.getOrDefault(kind, ObservationLine::unknown).read(line);
        } catch (JacksonException e) {
            throw new Malformed(
                    "expected one JSON object per line, got what is not JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private int turn() throws Malformed {
        JsonNode turn = line.path("turn");
        if (turn.isInt() && turn.intValue() >= 1) {
            return turn.intValue();
        }
        throw wrong("turn", "a whole number from 1");
    }

    private long whole(String key) throws Malformed {
        JsonNode number = line.path(key);
        if (number.canConvertToLong() && number.isIntegralNumber() && number.longValue() >= 0) {
            return number.longValue();
        }
        throw wrong(key, "a whole number from 0");
    }

    private String sha256() throws Malformed {
        String hex = text("sha256");
        if (hex.matches("[0-9a-f]{64}")) {
            return hex;
        }
        throw wrong("sha256", "64 hexadecimal digits in lower case");
    }

    private @Nullable Integer closeCode() throws Malformed {
        JsonNode code = line.path("code");
        if (code.isMissingNode() || code.isNull()) {
            return null;
        }
        if (code.isInt()) {
            return code.intValue();
        }
        throw wrong("code", "a close code as a number, or null");
    }

    private boolean trueOrFalse(String key) throws Malformed {
        JsonNode value = line.path(key);
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        throw wrong(key, "true or false");
    }

    private String word(String key, java.util.Collection<String> allowed) throws Malformed {
        String word = text(key);
        if (allowed.contains(word)) {
            return word;
        }
        throw new Malformed("\"" + key + "\": expected one of " + Words.list(allowed) + ", got \"" + word + "\""
                + Words.didYouMean(word, allowed));
    }

    private String text(String key) throws Malformed {
        String text = textOrNull(key);
        if (text == null) {
            throw wrong(key, "text");
        }
        return text;
    }

    private @Nullable String textOrNull(String key) throws Malformed {
        JsonNode value = line.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (value.isString()) {
            return value.stringValue();
        }
        throw wrong(key, "text");
    }

    private Malformed wrong(String key, String expected) {
        JsonNode value = line.path(key);
        String got = value.isMissingNode() ? "nothing" : value.toString();
        return new Malformed("\"" + key + "\": expected " + expected + ", got " + got);
    }

    private static Observation unknown(ObservationLine line) throws Malformed {
        throw line.wrong("obs", "a word the kit knows");
    }

    private interface Reading {
        Observation read(ObservationLine line) throws Malformed;
    }

    /** Says what was expected of the line. */
    static final class Malformed extends Exception {
        Malformed(String message) {
            super(message);
        }
    }
}
