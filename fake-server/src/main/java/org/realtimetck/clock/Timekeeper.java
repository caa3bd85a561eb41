package org.realtimetck.clock;

import java.time.Duration;

/** A clock that can also wait. Thread-safe. */
public interface Timekeeper extends SessionClock {

    /**
     * Runs work once, after a while; not at all if this has ended meanwhile.
     *
     * @param duration by the service's rules; zero or more
     * @param work short, must not block
     * @return calls it off; does nothing once the work has begun
     */
    Runnable after(Duration duration, Runnable work);
}
