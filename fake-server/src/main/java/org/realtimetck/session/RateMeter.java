package org.realtimetck.session;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.realtimetck.protocol.RateLimitsUpdated.RateLimit;

/**
 * A limit for a minute that fills up again evenly: 1046 tokens of 15 million were gone for 0.004 s [C]. The service
 * counts for a whole organization, the fake for one session [I].
 */
final class RateMeter {

    private static final double SECONDS_TO_FILL = 60;

    private final String name;
    private final long limit;
    private final InstantSource clock;
    private double used;
    private Instant asOf;

    RateMeter(String name, long limit, InstantSource clock) {
        this.name = name;
        this.limit = limit;
        this.clock = clock;
        this.asOf = clock.instant();
    }

    void spend(long amount) {
        drain();
        used = Math.min((double) limit, used + amount);
    }

    private void drain() {
        Instant now = clock.instant();
        double seconds = Math.max(0, Duration.between(asOf, now).toMillis() / 1000.0);
        used = Math.max(0, used - seconds * limit / SECONDS_TO_FILL);
        asOf = now;
    }

    RateLimit told() {
        drain();
        double seconds = Math.ceil(used) * SECONDS_TO_FILL / limit;
        double millis = used == 0 ? 0 : Math.max(1, Math.round(seconds * 1000));
        return new RateLimit(name, limit, limit - (long) Math.ceil(used), millis / 1000);
    }
}
