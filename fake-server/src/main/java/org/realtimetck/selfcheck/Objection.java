package org.realtimetck.selfcheck;

import org.jspecify.annotations.Nullable;

/** What one check has against an event; whoever knows the event's text makes a {@link Breach} of it. */
final class Objection extends RuntimeException {

    private final String expected;
    private final String got;

    Objection(String expected, String got) {
        super("expected " + expected + ", got " + got);
        this.expected = expected;
        this.got = got;
    }

    Breach breach(String check, String text) {
        Breach breach = new Breach(check, expected, got, text);
        breach.initCause(this);
        return breach;
    }

    /** @param got shown as it is */
    static void unless(boolean holds, String expected, @Nullable Object got) {
        if (!holds) {
            throw new Objection(expected, String.valueOf(got));
        }
    }
}
