package org.realtimetck.script;

import org.jspecify.annotations.Nullable;

/**
 * Sound of the user that was committed.
 *
 * @param itemId the user message it became
 * @param audioMillis how long it is, in whole milliseconds, rounded down
 * @param speechMillis from the first loud moment to the last; 0 for silence
 * @param transcriptionModel as in the session; null if the session asks for no transcript
 */
public record Utterance(
        String itemId,
        long audioMillis,
        long speechMillis,
        @Nullable String transcriptionModel) {}
