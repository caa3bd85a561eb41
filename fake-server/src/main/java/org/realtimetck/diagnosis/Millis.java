package org.realtimetck.diagnosis;

import java.util.Locale;

/** Times as findings show them. */
public final class Millis {

    private Millis() {}

    /** For example {@code 12.3 ms}. */
    public static String of(long micros) {
        return String.format(Locale.ROOT, "%.1f ms", micros / 1_000.0);
    }
}
