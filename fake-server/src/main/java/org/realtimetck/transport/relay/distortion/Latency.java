package org.realtimetck.transport.relay.distortion;

import java.time.Duration;
import java.util.List;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Everything the service sends arrives later.
 *
 * @param delay at least this much
 */
public record Latency(Duration delay) implements Regime {

    /** In files and over HTTP. */
    public static final Term<Latency> TERM = new Term<>(
            "latency",
            "bytes",
            "Everything the service sends arrives later.",
            "Works as before, only later.",
            List.of(Parameter.required(
                    "delay", new Parameter.Time(Duration.ofMillis(1), Duration.ofMinutes(10)), "how much later")),
            given -> new Latency(given.time("delay")));

    @Override
    public Layer layer() {
        return Layer.BYTES;
    }

    @Override
    public Stage under(Stage next, Reins reins) {
        return new DelayedStage(next, reins, delay::toNanos);
    }
}
