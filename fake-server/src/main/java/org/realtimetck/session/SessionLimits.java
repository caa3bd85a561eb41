package org.realtimetck.session;

import java.time.Duration;

/**
 * @param lifetime from {@code session.created} to the forced end; 60 minutes on both services [C]
 * @param nullPreviousAtSecond reproduce the captured quirk that {@code conversation.item.done} of a model-made item at
 *     the second position names no previous item [C, 25 of 25]
 * @param updateTakes from an accepted {@code session.update} to {@code session.updated}; the service takes a moment, how
 *     long is not on record [I]
 */
public record SessionLimits(Duration lifetime, boolean nullPreviousAtSecond, Duration updateTakes) {

    public static final SessionLimits AS_CAPTURED = new SessionLimits(Duration.ofMinutes(60), true);

    /** With updates confirmed at once. */
    public SessionLimits(Duration lifetime, boolean nullPreviousAtSecond) {
        this(lifetime, nullPreviousAtSecond, Duration.ZERO);
    }

    public SessionLimits withUpdateTaking(Duration moment) {
        return new SessionLimits(lifetime, nullPreviousAtSecond, moment);
    }
}
