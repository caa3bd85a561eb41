package org.realtimetck.transport.relay.distortion;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Everything the service sends arrives later, each piece by a time of its own, in the old order.
 *
 * @param most the longest delay; the others lie between nothing and it
 * @param seed the same delays for the same seed, on every connection
 */
public record Jitter(Duration most, long seed) implements Regime {

    /** In files and over HTTP. */
    public static final Term<Jitter> TERM = new Term<>(
            "jitter",
            "bytes",
            "Everything the service sends arrives later, each piece by a time of its own, in the old order.",
            "Works as before, and plays sound without gaps as long as the delays allow it.",
            List.of(
                    Parameter.required(
                            "most",
                            new Parameter.Time(Duration.ofMillis(1), Duration.ofMinutes(1)),
                            "the longest delay"),
                    Parameter.optional(
                            "seed",
                            new Parameter.Whole(0, Integer.MAX_VALUE),
                            "the same seed gives the same delays",
                            1L)),
            given -> new Jitter(given.time("most"), given.whole("seed")));

    @Override
    public Layer layer() {
        return Layer.BYTES;
    }

    @Override
    public Stage under(Stage next, Reins reins) {
        SplittableRandom random = new SplittableRandom(seed);
        return new DelayedStage(next, reins, () -> random.nextLong(most.toNanos() + 1));
    }
}
