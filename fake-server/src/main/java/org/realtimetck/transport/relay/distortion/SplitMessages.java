package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.util.List;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Every message comes in fragments of about the same size, which may end inside a character.
 *
 * @param fragments of each message that has as many bytes, at least 2
 * @param between what stands between two fragments
 */
public record SplitMessages(int fragments, Between between) implements Regime {

    /** In files and over HTTP. */
    public static final Term<SplitMessages> TERM = new Term<>(
            "split-messages",
            "bytes",
            "Every message comes in a number of fragments of about the same size.",
            "Puts the fragments together before it decodes them, answers pings between them, and works as before.",
            List.of(
                    Parameter.optional("fragments", new Parameter.Whole(2, 10_000), "fragments of each message", 2L),
                    Between.PARAMETER),
            given -> new SplitMessages(given.whole("fragments"), Between.of(given)));

    public SplitMessages {
        if (fragments < 2) {
            throw new IllegalArgumentException("expected at least 2 fragments, got " + fragments);
        }
    }

    @Override
    public Layer layer() {
        return Layer.FRAMES;
    }

    @Override
    public Stage under(Stage next, Reins reins) {
        return new Fragments(next, this::end, between);
    }

    private int end(ByteBuffer payload, int from) {
        int size = payload.remaining();
        // the first byte at which one more of the equal parts is complete
        long part = (long) from * fragments / size + 1;
        return (int) Math.max(from + 1, (part * size + fragments - 1) / fragments);
    }
}
