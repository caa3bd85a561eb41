package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.realtimetck.transport.relay.frame.FrameWriter;
import org.realtimetck.vocabulary.Term;

/**
 * A short text frame that says its length in 64 bits, where RFC 6455 wants the 7 that are enough.
 */
public record OverlongLength() implements IllegalBytes {

    /** In files and over HTTP. */
    public static final Term<OverlongLength> TERM = new Term<>(
            "overlong-length",
            "bytes",
            "A short frame says its length in 64 bits, where 7 are enough.",
            "Closes with 1002, as the rule allows, or reads the frame all the same; it does not misread what follows.",
            List.of(),
            given -> new OverlongLength());

    @Override
    public ByteBuffer wire() {
        String json = "{\"type\":\"tck.overlong_length\"}";
        return FrameWriter.inSixtyFourBits(
                FrameWriter.WHOLE_TEXT, ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
    }
}
