package org.realtimetck.client.inprocess;

import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Errand;

/**
 * How a session is to be configured.
 *
 * @param output the modality to ask for
 * @param voice null leaves the service's own
 * @param function the function to declare; null for none
 * @param turnDetection who says when a turn is over
 * @param transcriptionModel of a transcription session, which has nothing else of all this; null for a conversation
 */
public record SessionSettings(
        Errand.Output output,
        String instructions,
        @Nullable String voice,
        Errand.@Nullable Function function,
        TurnDetection turnDetection,
        @Nullable String transcriptionModel) {

    public enum TurnDetection {
        /** The kit. */
        NONE("none"),
        /** The service: it hears the user begin, breaks the answer off, and answers by itself. */
        SERVER_VAD("server_vad");

        private final String word;

        TurnDetection(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** A conversation without turn detection. */
    public SessionSettings(
            Errand.Output output, String instructions, @Nullable String voice, Errand.@Nullable Function function) {
        this(output, instructions, voice, function, TurnDetection.NONE, null);
    }

    public static SessionSettings of(Errand errand) {
        Errand.Interruption interruption = errand.interruption();
        boolean bySpeech = interruption != null && interruption.by() == Errand.Interruption.By.SPEECH;
        return new SessionSettings(
                errand.output(),
                errand.instructions(),
                errand.voice(),
                errand.function(),
                bySpeech ? TurnDetection.SERVER_VAD : TurnDetection.NONE,
                errand.transcriptionModel());
    }

    public boolean isTranscription() {
        return transcriptionModel != null;
    }

    public boolean serviceEndsTurns() {
        return turnDetection == TurnDetection.SERVER_VAD;
    }
}
