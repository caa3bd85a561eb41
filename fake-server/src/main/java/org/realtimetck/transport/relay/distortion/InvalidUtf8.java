package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.util.List;
import org.realtimetck.transport.relay.frame.FrameWriter;
import org.realtimetck.vocabulary.Term;

/**
 * A text message with an overlong encoding and a lone surrogate, neither of which is UTF-8.
 */
public record InvalidUtf8() implements IllegalBytes {

    /** In files and over HTTP. */
    public static final Term<InvalidUtf8> TERM = new Term<>(
            "invalid-utf8",
            "bytes",
            "A text message holds bytes that are no UTF-8.",
            "Tells its application that the server broke the protocol, closes with 1007, and connects anew.",
            List.of(),
            given -> new InvalidUtf8());

    private static final byte[] NO_UTF8 = {
        '{',
        '"',
        't',
        'y',
        'p',
        'e',
        '"',
        ':',
        '"',
        (byte) 0xC0,
        (byte) 0xAF,
        (byte) 0xED,
        (byte) 0xA0,
        (byte) 0x80,
        '"',
        '}'
    };

    @Override
    public ByteBuffer wire() {
        return FrameWriter.frame(FrameWriter.WHOLE_TEXT, ByteBuffer.wrap(NO_UTF8));
    }
}
