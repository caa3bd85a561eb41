package org.realtimetck.script;

import org.jspecify.annotations.Nullable;

/**
 * Sound of the user.
 *
 * @param itemId the user message it becomes
 * @param audioMillis how long it is, in whole milliseconds, rounded down
 * @param speechMillis from the first loud moment to the last; 0 for silence
 * @param transcription how it is to be written down; null if the session asks for no transcript
 */
public record Utterance(
        String itemId,
        long audioMillis,
        long speechMillis,
        @Nullable Transcription transcription) {

    /** Null if the session asks for no transcript. */
    public @Nullable String transcriptionModel() {
        return transcription == null ? null : transcription.model();
    }
}
