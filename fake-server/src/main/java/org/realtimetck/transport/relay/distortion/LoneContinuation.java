package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.realtimetck.transport.relay.frame.WebSocketFrame;
import org.realtimetck.vocabulary.Term;

/**
 * A continuation frame without a message to continue.
 */
public record LoneContinuation() implements IllegalBytes {

    /** In files and over HTTP. */
    public static final Term<LoneContinuation> TERM = new Term<>(
            "lone-continuation",
            "bytes",
            "A continuation comes without a message to continue.",
            "Tells its application that the server broke the protocol, closes with 1002, and connects anew.",
            List.of(),
            given -> new LoneContinuation());

    @Override
    public ByteBuffer wire() {
        return WebSocketFrame.of(WebSocketFrame.CONTINUATION, "lone".getBytes(StandardCharsets.UTF_8))
                .encoded();
    }
}
