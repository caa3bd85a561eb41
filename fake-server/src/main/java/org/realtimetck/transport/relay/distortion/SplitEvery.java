package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Every message comes in fragments of a few bytes; with 1 it is cut in every position there is.
 *
 * @param bytes in each fragment, at least 1
 * @param between what stands between two fragments
 */
public record SplitEvery(int bytes, Between between) implements Regime {

    /** In files and over HTTP. */
    public static final Term<SplitEvery> TERM = new Term<>(
            "split-every",
            "bytes",
            "Every message comes in fragments of a few bytes.",
            "Puts the fragments together before it decodes them, answers pings between them, and works as before.",
            List.of(
                    Parameter.optional("bytes", new Parameter.Whole(1, 1_000_000), "bytes in each fragment", 1L),
                    Between.PARAMETER),
            given -> new SplitEvery(given.whole("bytes"), Between.of(given)));

    public SplitEvery {
        if (bytes < 1) {
            throw new IllegalArgumentException("expected fragments of at least 1 byte, got " + bytes);
        }
    }

    @Override
    public Layer layer() {
        return Layer.FRAMES;
    }

    @Override
    public Stage under(Stage next, Reins reins) {
        return new Fragments(next, (payload, from) -> Math.min(from + bytes, payload.remaining()), between);
    }
}
