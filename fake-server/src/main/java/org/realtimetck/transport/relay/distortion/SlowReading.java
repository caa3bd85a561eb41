package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * The server reads what the client sends no faster than this; when the buffers between them are full, the client's
 * writes wait.
 *
 * @param bytesPerSecond 0 for not at all
 */
public record SlowReading(int bytesPerSecond) implements Regime {

    /** In files and over HTTP. */
    public static final Term<SlowReading> TERM = new Term<>(
            "slow-reading",
            "bytes",
            "The server reads what the client sends only slowly, or not at all.",
            "Bounds what it keeps for sending, tells its application that it falls behind, and goes on receiving.",
            List.of(Parameter.optional(
                    "bytes-per-second",
                    new Parameter.Whole(0, 1_000_000_000),
                    "how fast the server reads, in bytes per second; 0 for not at all",
                    0L)),
            given -> new SlowReading(given.whole("bytes-per-second")));

    public SlowReading {
        if (bytesPerSecond < 0) {
            throw new IllegalArgumentException("expected reading at 0 bytes/s or more, got " + bytesPerSecond);
        }
    }

    @Override
    public Stage under(Stage next, Reins reins) {
        reins.readAtMost(bytesPerSecond);
        return next;
    }
}
