package org.realtimetck.clock;

/** How time passes in a sandbox. Announcements such as {@code expires_at} keep to it. */
public sealed interface Tempo {

    record Real() implements Tempo {}

    /**
     * @param factor how many times faster than real time, at least 1
     */
    record Compressed(double factor) implements Tempo {
        public Compressed {
            if (!(factor >= 1 && factor <= 100_000)) {
                throw new IllegalArgumentException("expected a factor of 1 to 100000, got " + factor);
            }
        }
    }

    /** Time stands until the sandbox is told to advance. */
    record Stepped() implements Tempo {}

    static Tempo real() {
        return new Real();
    }

    /**
     * @param real the time it is measured by
     */
    default Timekeeper timekeeper(Timekeeper real) {
        if (this instanceof Compressed compressed) {
            return new CompressedTime(real, compressed.factor());
        }
        return this instanceof Stepped ? new SteppedTime(real.instant()) : real;
    }
}
