package org.realtimetck.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * @param lifetime from {@code session.created} to the forced end; 60 minutes on both services [C]
 * @param updateTakes from an accepted {@code session.update} to {@code session.updated}; the service takes a moment, how
 *     long is not on record [I]
 * @param inputTokens tokens a response may read, instructions included; null for what the model is documented to read
 * @param inputBuffer sound the input buffer holds at most; what the service holds is unknown [I]
 */
public record SessionLimits(
        Duration lifetime, Duration updateTakes, @Nullable Long inputTokens, Duration inputBuffer) {

    public static final SessionLimits AS_CAPTURED =
            new SessionLimits(Duration.ofMinutes(60), Duration.ZERO, null, Duration.ofMinutes(15));

    public SessionLimits withLifetime(Duration newLifetime) {
        return new SessionLimits(newLifetime, updateTakes, inputTokens, inputBuffer);
    }

    public SessionLimits withUpdateTaking(Duration moment) {
        return new SessionLimits(lifetime, moment, inputTokens, inputBuffer);
    }

    public SessionLimits withInputTokens(long tokens) {
        return new SessionLimits(lifetime, updateTakes, tokens, inputBuffer);
    }

    public SessionLimits withInputBuffer(Duration sound) {
        return new SessionLimits(lifetime, updateTakes, inputTokens, sound);
    }
}
