package org.realtimetck.transport.ws;

import java.time.Duration;

/**
 * The limits of every WebSocket connection.
 *
 * @param maxMessageBytes the largest message a client may send, in bytes over all its fragments; above it the
 *     connection closes with 1009
 * @param maxWaitingBytes how much may wait for a client that does not read; above it the connection is aborted. A
 *     single larger message still passes when nothing else waits
 * @param pingInterval the time between two pings of the server, per connection; zero for no pings
 * @param closePatience how long a client may take to answer a close frame, or to read what comes before it
 */
public record WebSocketOptions(
        int maxMessageBytes, long maxWaitingBytes, Duration pingInterval, Duration closePatience) {

    /**
     * An append may carry 15 MiB of audio [D]: 20 MiB in base64, and JSON around it. Above 32 MiB a message ends the
     * connection with 1009 [I].
     */
    private static final int MAX_MESSAGE_BYTES = 32 * 1024 * 1024;

    /** About five minutes of spoken reply, sent at once. */
    private static final long MAX_WAITING_BYTES = 32L * 1024 * 1024;

    /** Measured at the live service as 20.3 s [M]. */
    private static final Duration PING_INTERVAL = Duration.ofSeconds(20);

    public WebSocketOptions {
        positive(maxMessageBytes, "maxMessageBytes");
        positive(maxWaitingBytes, "maxWaitingBytes");
        positive(closePatience.toMillis(), "closePatience");
        if (pingInterval.isNegative()) {
            throw new IllegalArgumentException("expected pingInterval >= 0, got " + pingInterval);
        }
    }

    public static WebSocketOptions defaults() {
        return new WebSocketOptions(MAX_MESSAGE_BYTES, MAX_WAITING_BYTES, PING_INTERVAL, Duration.ofSeconds(10));
    }

    public WebSocketOptions withMaxMessageBytes(int bytes) {
        return new WebSocketOptions(bytes, maxWaitingBytes, pingInterval, closePatience);
    }

    public WebSocketOptions withMaxWaitingBytes(long bytes) {
        return new WebSocketOptions(maxMessageBytes, bytes, pingInterval, closePatience);
    }

    public WebSocketOptions withPingInterval(Duration interval) {
        return new WebSocketOptions(maxMessageBytes, maxWaitingBytes, interval, closePatience);
    }

    public WebSocketOptions withClosePatience(Duration patience) {
        return new WebSocketOptions(maxMessageBytes, maxWaitingBytes, pingInterval, patience);
    }

    private static void positive(long value, String name) {
        if (value <= 0) {
            throw new IllegalArgumentException("expected " + name + " > 0, got " + value);
        }
    }
}
