package org.realtimetck.journal;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact about a sandbox's connections. {@code atMicros} is microseconds since the journal began; {@code connection}
 * counts from 1 in the order the handshakes came, so a reconnect is the next number; 0 belongs to no connection.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "entry")
public sealed interface Entry {

    long atMicros();

    int connection();

    /**
     * A handshake and what became of it, credentials masked.
     *
     * @param status 101, or the HTTP status of the refusal
     */
    @JsonTypeName("opened")
    record Opened(
            long atMicros,
            int connection,
            boolean secure,
            String path,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            List<String> subprotocols,
            int status)
            implements Entry {}

    /**
     * The connection belongs to a chaos run; profile and seed repeat it.
     *
     * @param meets what was drawn for the connection, for people; what befalls its responses is not among it
     */
    @JsonTypeName("chaos")
    record Chaos(long atMicros, int connection, String profile, long seed, List<String> meets) implements Entry {}

    /**
     * An ordinary HTTP request and the status of its answer, credentials masked. What was answered is not kept: it may
     * be a key.
     *
     * @param connection always 0
     * @param body as the client sent it; empty for none
     */
    @JsonTypeName("http")
    record Http(
            long atMicros,
            int connection,
            boolean secure,
            String method,
            String path,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            String body,
            int status)
            implements Entry {}

    /**
     * A message from the client.
     *
     * @param type the event's type, also one the service does not know; null if the message is no JSON object that has one
     * @param text the wire text; for a binary message its base64
     * @param binary true for a binary message
     */
    @JsonTypeName("received")
    record Received(long atMicros, int connection, @Nullable String type, String text, boolean binary)
            implements Entry {}

    /** What the session meant to send; written only when a fault stands between it and the socket. */
    @JsonTypeName("intended")
    record Intended(long atMicros, int connection, @Nullable String type, String text) implements Entry {}

    /** A message that left for the client, after the faults. */
    @JsonTypeName("sent")
    record Sent(long atMicros, int connection, @Nullable String type, String text, boolean binary) implements Entry {}

    /** A close frame left for the client. */
    @JsonTypeName("closing")
    record Closing(long atMicros, int connection, int code, String reason) implements Entry {}

    /** The fake ended the connection without a close frame. */
    @JsonTypeName("aborted")
    record Aborted(long atMicros, int connection) implements Entry {}

    /**
     * The connection is over.
     *
     * @param code as the server saw it: 1005 without a code, 1006 without a close frame
     */
    @JsonTypeName("closed")
    record Closed(long atMicros, int connection, int code, String reason) implements Entry {}

    /** The journal reached its bound: from here on large texts are cut, or entries dropped; {@code dropped} counts. */
    @JsonTypeName("truncated")
    record Truncated(long atMicros, int connection, long dropped) implements Entry {}
}
