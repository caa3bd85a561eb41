package org.realtimetck.client;

import org.jspecify.annotations.Nullable;

/** What the application around the client was told. Abstract on purpose: any SDK can say it. Turns count from 1. */
public sealed interface Observation {

    /** A piece of the answer's text, or of its transcript. */
    record Text(int turn, String delta) implements Observation {}

    /**
     * The sound of a turn so far; the last one of a turn counts.
     *
     * @param bytes decoded bytes
     * @param sha256 of those bytes, hexadecimal; empty on the way for an adapter that leaves it out there
     */
    record Audio(int turn, long bytes, String sha256) implements Observation {}

    /**
     * What was played of a turn when playback was stopped and what was left thrown away.
     *
     * @param playedMs milliseconds of the turn's sound that were heard, at least 0
     */
    record Playback(int turn, long playedMs) implements Observation {}

    /** The service has heard the user begin to speak. */
    record SpeechStarted() implements Observation {}

    /**
     * The function was run.
     *
     * @param arguments as given to the function, JSON as text
     */
    record ToolCall(String callId, String name, String arguments) implements Observation {}

    /**
     * A turn came to its end.
     *
     * @param status {@code completed}, {@code cancelled}, {@code failed} or {@code incomplete}
     * @param code the error's code or type, if it failed and the client says
     */
    record TurnEnd(int turn, String status, @Nullable String code) implements Observation {}

    /**
     * An error reached the application.
     *
     * @param fatal true if the client gives the session up
     */
    record Failure(
            @Nullable String type,
            @Nullable String code,
            @Nullable String message,
            @Nullable String eventId,
            boolean fatal)
            implements Observation {}

    /**
     * @param state {@code open}, {@code reconnecting} or {@code closed}
     * @param code the close code, if known
     */
    record Connection(
            String state, @Nullable Integer code, @Nullable String reason) implements Observation {}
}
