package org.realtimetck.session;

import java.time.Duration;
import java.time.Instant;
import org.realtimetck.clock.SessionClock;

/** Stands until the test lets time pass. */
final class PassingClock implements SessionClock {

    private Instant now = SessionBench.NOW;

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
