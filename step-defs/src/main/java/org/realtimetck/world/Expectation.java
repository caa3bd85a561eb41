package org.realtimetck.world;

import java.util.Locale;

/** Says that something else was expected: what, what came instead, and what to do about it. */
public final class Expectation {

    private Expectation() {}

    /**
     * @param expected completes "expected …"
     * @param got completes "got …"
     * @param advice one whole sentence, or empty
     */
    public static AssertionError failed(String expected, String got, String advice) {
        String sentence = "expected " + expected + ",\ngot " + got + ".";
        return new AssertionError(advice.isEmpty() ? sentence : sentence + "\n" + advice);
    }

    /** A time as the reports show it, for example {@code 1.204 s}. */
    public static String seconds(long micros) {
        return String.format(Locale.ROOT, "%.3f s", micros / 1_000_000.0);
    }
}
