package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.realtimetck.transport.relay.frame.FrameWriter;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * A text frame that announces more or fewer bytes than it has, so that the frames behind it are misread.
 *
 * @param by how many bytes too many, not 0; too few are negative, down to -20
 */
public record LengthLie(int by) implements IllegalBytes {

    /** In files and over HTTP. */
    public static final Term<LengthLie> TERM = new Term<>(
            "length-lie",
            "bytes",
            "A frame announces more or fewer bytes than it has, so that the frames behind it are misread.",
            "Tells its application that the server broke the protocol or the connection was lost, and never takes half a message for a whole.",
            List.of(Parameter.optional(
                    "by", new Parameter.Whole(-20, 1_000_000_000), "bytes too many; fewer are negative", 1000L)),
            given -> new LengthLie(given.whole("by")));

    private static final String JSON = "{\"type\":\"tck.length_lie\"}";
    private static final int SHORTEST = -20;

    public LengthLie {
        if (by == 0 || by < SHORTEST) {
            throw new IllegalArgumentException("expected a lie of -20 or more, and not 0, got " + by);
        }
    }

    @Override
    public ByteBuffer wire() {
        ByteBuffer json = ByteBuffer.wrap(JSON.getBytes(StandardCharsets.UTF_8));
        return FrameWriter.announcing(FrameWriter.WHOLE_TEXT, (long) json.remaining() + by, json);
    }
}
