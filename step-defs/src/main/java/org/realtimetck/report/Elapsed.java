package org.realtimetck.report;

import java.time.Duration;
import java.util.Locale;

/** Times as people read them. */
final class Elapsed {
    private Elapsed() {}

    /** Milliseconds with one decimal, for example {@code 1204.3 ms}. */
    static String millis(long micros) {
        return String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
    }

    /** For example {@code 840 ms}, {@code 12.3 s}, {@code 4 min 5 s}. */
    static String words(Duration duration) {
        long millis = Math.max(0, duration.toMillis());
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
        }
        return millis / 60_000 + " min " + millis / 1000 % 60 + " s";
    }

    /** Seconds for machines, for example {@code 12.345}. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1000.0);
    }
}
