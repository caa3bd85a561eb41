package org.realtimetck.pipe;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** One thing on the wire. Every way a connection can go wrong is a value here, so that faults need no back door. */
public sealed interface Frame {

    /**
     * A text message.
     *
     * @param type the event's type beside its text, so that nobody parses to route; null if the text is no event
     */
    record Text(@Nullable String type, String json) implements Frame {}

    /**
     * A binary message.
     *
     * @param payload read-only, position at its first byte
     */
    record Binary(ByteBuffer payload) implements Frame {}

    /** A ping; the pong that answers it is the transport's own business. */
    record Ping(ByteBuffer payload) implements Frame {}

    /**
     * A close frame, the last frame of a connection.
     *
     * @param code 1000 to 4999, or 1005 for a close without a code
     * @param reason at most 123 bytes of UTF-8
     */
    record Close(int code, String reason) implements Frame {}

    /** The end of the connection without a close frame: the TCP stream just ends. */
    record Abort() implements Frame {}
}
