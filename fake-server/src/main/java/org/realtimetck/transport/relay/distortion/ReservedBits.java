package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.realtimetck.transport.relay.frame.FrameWriter;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * A text frame with reserved bits set that no extension was agreed on for.
 *
 * @param bits RSV1 is 4, RSV2 is 2, RSV3 is 1, or a sum of them
 */
public record ReservedBits(int bits) implements IllegalBytes {

    /** In files and over HTTP. */
    public static final Term<ReservedBits> TERM = new Term<>(
            "reserved-bits",
            "bytes",
            "A frame comes with reserved bits set that no extension uses.",
            "Tells its application that the server broke the protocol, closes with 1002, and connects anew.",
            List.of(Parameter.optional("bits", new Parameter.Whole(1, 7), "RSV1 is 4, RSV2 is 2, RSV3 is 1", 4L)),
            given -> new ReservedBits(given.whole("bits")));

    public ReservedBits {
        if (bits < 1 || bits > 7) {
            throw new IllegalArgumentException("expected reserved bits of 1 to 7, got " + bits);
        }
    }

    @Override
    public ByteBuffer wire() {
        String json = "{\"type\":\"tck.reserved_bits\"}";
        return FrameWriter.frame(
                FrameWriter.WHOLE_TEXT | (bits << 4), ByteBuffer.wrap(json.getBytes(StandardCharsets.UTF_8)));
    }
}
