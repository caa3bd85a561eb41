package org.realtimetck.transport.relay;

import java.util.concurrent.atomic.AtomicInteger;
import org.realtimetck.transport.relay.distortion.Distortion;

/**
 * Told what a relay does to its connections, on the relay's thread: it must not wait. Bytes are counted inside TLS, as
 * the {@link ByteLog} has them.
 */
public interface RelayWitness {

    /** Whose doing an end was. */
    enum Ender {
        CLIENT,
        /** A distortion, or the end of the relay itself. */
        RELAY,
        /** The service, which the relay follows. */
        FAKE
    }

    /** How a stream of TCP ended. */
    enum Ending {
        FIN,
        /** A reset; it ends the other direction as well. */
        RESET,
        /** TLS broke off, in its handshake or later; it ends both directions. */
        TLS_FAILURE
    }

    /**
     * What the client's side of a connection came to. A client that ends its stream and a relay that does are two ends of
     * one connection.
     *
     * @param receivedBytes what the client had sent by then
     * @param sentBytes what had left for the client by then
     * @param detail what the system or TLS said about it; empty for nothing
     */
    record End(Ender by, Ending how, long receivedBytes, long sentBytes, String detail) {}

    /**
     * The relay took a connection.
     *
     * @return the number it goes by, also in {@link ByteLog#number}
     */
    int accepted(boolean secure);

    /**
     * A distortion strikes, or begins.
     *
     * @param direction whose bytes it is about
     * @param atByte how many bytes of that direction come before
     */
    void struck(int connection, Distortion distortion, ByteLog.Direction direction, long atByte);

    void ended(int connection, End end);

    /** What the fake is told the connection by, at most 128 characters of ASCII; empty for nothing. */
    String ticket(int connection);

    /**
     * Hides credentials.
     *
     * @param line of what a client says before frames begin, one character for each byte, its end included
     * @return of the same length
     */
    String masked(String line);

    /** Counts connections from 1, and keeps everything as it is. */
    static RelayWitness none() {
        AtomicInteger connections = new AtomicInteger();
        return new RelayWitness() {
            @Override
            public int accepted(boolean secure) {
                return connections.incrementAndGet();
            }

            @Override
            public void struck(int connection, Distortion distortion, ByteLog.Direction direction, long atByte) {
                // nobody wants to know
            }

            @Override
            public void ended(int connection, End end) {
                // nobody wants to know
            }

            @Override
            public String ticket(int connection) {
                return "";
            }

            @Override
            public String masked(String line) {
                return line;
            }
        };
    }
}
