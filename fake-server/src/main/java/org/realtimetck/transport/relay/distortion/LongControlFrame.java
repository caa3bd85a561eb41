package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.util.List;
import org.realtimetck.transport.relay.frame.WebSocketFrame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * A ping with more than the 125 bytes that a control frame may have.
 *
 * @param bytes of its payload, 126 or more
 */
public record LongControlFrame(int bytes) implements IllegalBytes {

    /** In files and over HTTP. */
    public static final Term<LongControlFrame> TERM = new Term<>(
            "long-control-frame",
            "bytes",
            "A ping comes with more than 125 bytes.",
            "Tells its application that the server broke the protocol, closes with 1002, and connects anew.",
            List.of(Parameter.optional("bytes", new Parameter.Whole(126, 65_535), "bytes of its payload", 126L)),
            given -> new LongControlFrame(given.whole("bytes")));

    public LongControlFrame {
        if (bytes <= WebSocketFrame.LONGEST_CONTROL) {
            throw new IllegalArgumentException("expected a control frame of 126 bytes or more, got " + bytes);
        }
    }

    @Override
    public ByteBuffer wire() {
        return WebSocketFrame.of(WebSocketFrame.PING, new byte[bytes]).encoded();
    }
}
