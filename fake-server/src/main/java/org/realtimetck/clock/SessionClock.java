package org.realtimetck.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** What time it is, and when a while will be over, both as a client's own clock would say it. */
@FunctionalInterface
public interface SessionClock extends InstantSource {

    /**
     * The moment at which something that takes that long will have happened: sooner where time is compressed.
     *
     * @param duration by the service's rules, for example 60 minutes
     */
    default Instant in(Duration duration) {
        return instant().plus(duration);
    }
}
