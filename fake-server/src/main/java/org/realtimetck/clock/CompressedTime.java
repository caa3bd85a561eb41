package org.realtimetck.clock;

import java.time.Duration;
import java.time.Instant;

/** Real time in which everything takes a fraction as long: an hour of a session may be over in ten seconds. */
public final class CompressedTime implements Timekeeper {

    private final Timekeeper real;
    private final double factor;

    /**
     * @param factor how many times faster, at least 1
     */
    public CompressedTime(Timekeeper real, double factor) {
        if (!(factor >= 1) || Double.isInfinite(factor)) {
            throw new IllegalArgumentException(
                    "expected time to be compressed by a factor of at least 1, got " + factor);
        }
        this.real = real;
        this.factor = factor;
    }

    @Override
    public Instant instant() {
        return real.instant();
    }

    @Override
    public Instant in(Duration duration) {
        return real.in(compressed(duration));
    }

    @Override
    public Runnable after(Duration duration, Runnable work) {
        return real.after(compressed(duration), work);
    }

    private Duration compressed(Duration duration) {
        return Duration.ofNanos((long) (duration.toNanos() / factor));
    }
}
