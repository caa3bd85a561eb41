package org.realtimetck.script;

import org.jspecify.annotations.Nullable;

/**
 * What was made of an utterance.
 *
 * @param text what the user said; the model hears it, with or without a transcript. Empty if nothing was said
 * @param failure why there is no transcript although the session asks for one; null if there is one
 * @param pace how fast the transcript comes
 */
public record Heard(String text, @Nullable Failure failure, Pace pace) {

    public static Heard words(String text) {
        return new Heard(text, null, Pace.IMMEDIATE);
    }

    /** Transcription fails; the model hears the words all the same, and its response goes on [C, Azure]. */
    public Heard failing(Failure why) {
        return new Heard(text, why, pace);
    }

    public Heard at(Pace newPace) {
        return new Heard(text, failure, newPace);
    }

    /**
     * Why a transcription failed; the service words the message itself.
     *
     * @param type such as {@code server_error}
     */
    public record Failure(String type, @Nullable String code) {

        /** What Azure answers when the transcription model is no deployment of the resource [C]. */
        public static final Failure DEPLOYMENT_NOT_FOUND = new Failure("server_error", "DeploymentNotFound");
    }
}
