package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * The service's bytes arrive no faster than this.
 *
 * @param bytesPerSecond at least 1
 */
public record Bandwidth(int bytesPerSecond) implements Regime {

    /** In files and over HTTP. */
    public static final Term<Bandwidth> TERM = new Term<>(
            "bandwidth",
            "bytes",
            "The service's bytes arrive no faster than a limit.",
            "Works as before, only slower; it neither gives up nor connects again while bytes still come.",
            List.of(Parameter.required(
                    "bytes-per-second", new Parameter.Whole(1, 1_000_000_000), "the limit, in bytes per second")),
            given -> new Bandwidth(given.whole("bytes-per-second")));

    public Bandwidth {
        if (bytesPerSecond < 1) {
            throw new IllegalArgumentException("expected a bandwidth of at least 1 byte/s, got " + bytesPerSecond);
        }
    }

    @Override
    public Layer layer() {
        return Layer.BYTES;
    }

    @Override
    public Stage under(Stage next, Reins reins) {
        return new PacedStage(next, reins, bytesPerSecond);
    }
}
