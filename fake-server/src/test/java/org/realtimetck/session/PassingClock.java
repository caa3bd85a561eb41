package org.realtimetck.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Stands until the test lets time pass. */
final class PassingClock implements InstantSource {

    private Instant now = SessionBench.NOW;

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
