package org.realtimetck.session;

import java.time.Duration;

/**
 * @param lifetime from {@code session.created} to the forced end; 60 minutes on both services [C]
 * @param updateTakes from an accepted {@code session.update} to {@code session.updated}; the service takes a moment, how
 *     long is not on record [I]
 */
public record SessionLimits(Duration lifetime, Duration updateTakes) {

    public static final SessionLimits AS_CAPTURED = new SessionLimits(Duration.ofMinutes(60), Duration.ZERO);

    public SessionLimits withLifetime(Duration newLifetime) {
        return new SessionLimits(newLifetime, updateTakes);
    }

    public SessionLimits withUpdateTaking(Duration moment) {
        return new SessionLimits(lifetime, moment);
    }
}
