package org.realtimetck.journal;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact about a sandbox's connections. {@code atMicros} is microseconds since the journal began; {@code connection}
 * counts from 1 in the order the handshakes came, so a reconnect is the next number; where a relay stands in front of
 * the fake, in the order the relay took TCP connections, those without a handshake among them; 0 belongs to no
 * connection.
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

    /** A relay took a client's TCP connection; written only where a sandbox distorts bytes. */
    @JsonTypeName("accepted")
    record Accepted(long atMicros, int connection, boolean secure) implements Entry {}

    /**
     * The relay began to distort bytes, or did so once.
     *
     * @param distortion its word, for example {@code tiny-writes}
     * @param parameters all of them by name, as a sandbox file would have them
     * @param stream whose bytes it is about
     * @param atByte how many bytes of that stream come before, as the byte log counts them: inside TLS
     */
    @JsonTypeName("distorted")
    record Distorted(
            long atMicros,
            int connection,
            String distortion,
            Map<String, String> parameters,
            Stream stream,
            long atByte)
            implements Entry {}

    /** One of the two directions of a connection, seen from the fake. */
    enum Stream {
        @JsonProperty("received")
        RECEIVED,
        @JsonProperty("sent")
        SENT
    }

    /**
     * The client's side of a relayed TCP connection ended, or one direction of it: a client that says no more and a relay
     * that does are two entries.
     *
     * @param receivedBytes what the client had sent by then, inside TLS
     * @param sentBytes what had left for the client by then, inside TLS
     * @param detail what the system or TLS said about it; empty for nothing
     */
    @JsonTypeName("ended")
    record Ended(long atMicros, int connection, Ender by, Ending how, long receivedBytes, long sentBytes, String detail)
            implements Entry {}

    /** Whose doing the end of a TCP connection was. */
    enum Ender {
        @JsonProperty("client")
        CLIENT,
        /** A distortion, or the end of the sandbox. */
        @JsonProperty("relay")
        RELAY,
        /** The service it plays, which the relay follows. */
        @JsonProperty("fake")
        FAKE
    }

    /** How a TCP connection, or one direction of it, ended. */
    enum Ending {
        @JsonProperty("fin")
        FIN,
        /** Both directions. */
        @JsonProperty("reset")
        RESET,
        /** TLS broke off, in its handshake or later; both directions. */
        @JsonProperty("tls-failure")
        TLS_FAILURE
    }

    /** The journal reached its bound: from here on large texts are cut, or entries dropped; {@code dropped} counts. */
    @JsonTypeName("truncated")
    record Truncated(long atMicros, int connection, long dropped) implements Entry {}
}
