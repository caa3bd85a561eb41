package org.realtimetck.transport.relay.distortion;

import java.time.Duration;
import java.util.List;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * The upgrade is answered late; what follows is as fast as ever.
 *
 * @param delay at least this much
 */
public record SlowUpgrade(Duration delay) implements Regime {

    /** In files and over HTTP. */
    public static final Term<SlowUpgrade> TERM = new Term<>(
            "slow-upgrade",
            "upgrade",
            "The upgrade is answered late.",
            "Waits as long as its own limit for connecting allows, and no longer.",
            List.of(Parameter.required(
                    "delay", new Parameter.Time(Duration.ofMillis(1), Duration.ofMinutes(10)), "how much later")),
            given -> new SlowUpgrade(given.time("delay")));

    /** What comes while the head waits has no delay of its own, and leaves directly behind it. */
    @Override
    public Stage under(Stage next, Reins reins) {
        long[] delays = {delay.toNanos()};
        return new DelayedStage(next, reins, () -> {
            long mine = delays[0];
            delays[0] = 0;
            return mine;
        });
    }
}
