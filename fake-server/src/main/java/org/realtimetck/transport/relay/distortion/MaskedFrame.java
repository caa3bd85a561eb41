package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.realtimetck.transport.relay.frame.FrameWriter;
import org.realtimetck.vocabulary.Term;

/**
 * A text frame that is masked, as only a client's may be.
 */
public record MaskedFrame() implements IllegalBytes {

    /** In files and over HTTP. */
    public static final Term<MaskedFrame> TERM = new Term<>(
            "masked-frame",
            "bytes",
            "A frame comes masked, as only a client's may.",
            "Tells its application that the server broke the protocol, closes with 1002, and connects anew.",
            List.of(),
            given -> new MaskedFrame());

    private static final int KEY = 0x37FA213D;

    @Override
    public ByteBuffer wire() {
        String json = "{\"type\":\"tck.masked\"}";
        return FrameWriter.masked(FrameWriter.WHOLE_TEXT, KEY, ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
    }
}
