package org.realtimetck.fault;

import java.time.Duration;

/** What faults ask of their durations. */
final class Times {

    private Times() {}

    static void requirePositive(String what, Duration time) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("expected " + what + " above zero, got " + time);
        }
    }
}
