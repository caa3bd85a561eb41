package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.realtimetck.transport.relay.frame.WebSocketFrame;

/** What travels to a client. Every way to end is one too, so that it keeps its place behind what was sent before. */
public sealed interface Piece {

    /** The bytes it puts on the wire; empty for an end. */
    default ByteBuffer wire() {
        return ByteBuffer.allocate(0);
    }

    /**
     * An HTTP answer's head.
     *
     * @param upgrade true for a 101, which frames follow
     */
    record Head(String text, boolean upgrade) implements Piece {
        @Override
        public ByteBuffer wire() {
            return ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** A frame of the service. */
    record Frame(WebSocketFrame frame) implements Piece {
        @Override
        public ByteBuffer wire() {
            return frame.encoded();
        }
    }

    /**
     * Any bytes.
     *
     * @param perWrite how many may leave at once, at least 1
     */
    record Bytes(ByteBuffer bytes, int perWrite) implements Piece {
        public Bytes {
            bytes = bytes.slice().asReadOnlyBuffer();
        }

        public Bytes(ByteBuffer bytes) {
            this(bytes, Integer.MAX_VALUE);
        }

        @Override
        public ByteBuffer wire() {
            return bytes.duplicate();
        }
    }

    /**
     * The service's own end.
     *
     * @param reset true if it was none in good order
     */
    record End(boolean reset) implements Piece {}

    /**
     * The end of the stream, however the service goes on.
     *
     * @param closeNotify whether TLS says goodbye first
     */
    record Fin(boolean closeNotify) implements Piece {}

    /** A TCP reset. */
    record Reset() implements Piece {}

    /** Neither reading nor writing any more, with the socket open. */
    record Freeze() implements Piece {}

    /** Every connection of the relay is reset, and new ones are refused for a while. */
    record Outage(Duration lasts) implements Piece {}

    /** True for what the service itself does, false for what a distortion does to it. */
    default boolean isOfTheService() {
        return this instanceof Head || this instanceof Frame || this instanceof Bytes || this instanceof End;
    }
}
