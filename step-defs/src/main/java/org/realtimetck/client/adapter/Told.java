package org.realtimetck.client.adapter;

import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Observation;
import tools.jackson.databind.JsonNode;

/** Turns a message of the protocol, which the schema has passed, into an observation. */
final class Told {

    private Told() {}

    /** @param running the turn that is meant if the message names none */
    static Observation of(JsonNode message, int running) {
        int turn = message.path("turn").asInt(running);
        return switch (message.path("obs").asString("")) {
            case "text" -> new Observation.Text(turn, text(message, "delta"));
            case "audio" -> new Observation.Audio(turn, message.path("bytes").asLong(0), text(message, "sha256"));
            case "playback" ->
                new Observation.Playback(turn, message.path("playedMs").asLong(0));
            case "speechStarted" -> new Observation.SpeechStarted();
            case "toolCall" ->
                new Observation.ToolCall(text(message, "callId"), text(message, "name"), text(message, "arguments"));
            case "turnEnd" ->
                new Observation.TurnEnd(turn, text(message, "status"), Answer.textOrNull(message, "code"));
            case "error" ->
                new Observation.Failure(
                        Answer.textOrNull(message, "type"),
                        Answer.textOrNull(message, "code"),
                        Answer.textOrNull(message, "message"),
                        Answer.textOrNull(message, "eventId"),
                        message.path("fatal").booleanValue(false));
            case "connection" ->
                new Observation.Connection(
                        text(message, "state"), closeCode(message), Answer.textOrNull(message, "reason"));
            default -> throw new IllegalArgumentException("the schema let pass what is no observation: " + message);
        };
    }

    private static @Nullable Integer closeCode(JsonNode message) {
        return message.path("code").isInt() ? message.path("code").intValue() : null;
    }

    private static String text(JsonNode message, String key) {
        return message.path(key).asString("");
    }
}
