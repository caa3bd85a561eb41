package org.realtimetck.session;

import java.time.Duration;

/**
 * @param lifetime from {@code session.created} to the forced end; 60 minutes on both services [C]
 * @param nullPreviousAtSecond reproduce the captured quirk that {@code conversation.item.done} of a model-made item at
 *     the second position names no previous item [C, 25 of 25]
 */
public record SessionLimits(Duration lifetime, boolean nullPreviousAtSecond) {

    public static final SessionLimits AS_CAPTURED = new SessionLimits(Duration.ofMinutes(60), true);
}
