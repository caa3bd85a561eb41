package org.realtimetck.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the client is asked to do. The server drives the variation, so a handful of errands serves all scenarios.
 *
 * @param kind which program to run
 * @param turns what the user says, one text per turn; at least one. For {@code transcribe} what the speech says, once
 *     for each time it is to be spoken
 * @param output the modality to ask for
 * @param instructions the session's instructions
 * @param voice the voice to ask for; null leaves the service's own
 * @param function the function to declare; null for none
 * @param speech a WAV file, PCM 16 bit mono 24 kHz, spoken in place of the first turn's text, or, where the user breaks
 *     in by speaking, of the second's; null for text
 * @param interruption how the user breaks in on the first answer; null if the user listens to its end
 * @param transcriptionModel what is to write the speech down, on Azure a deployment; null for a conversation
 * @param limit longest the errand may take, before the time scale
 */
public record Errand(
        Kind kind,
        List<String> turns,
        Output output,
        String instructions,
        @Nullable String voice,
        @Nullable Function function,
        @Nullable Path speech,
        @Nullable Interruption interruption,
        @Nullable String transcriptionModel,
        Duration limit) {

    /** A conversation in which the user listens to the end. */
    public Errand(
            Kind kind,
            List<String> turns,
            Output output,
            String instructions,
            @Nullable String voice,
            @Nullable Function function,
            @Nullable Path speech,
            Duration limit) {
        this(kind, turns, output, instructions, voice, function, speech, null, null, limit);
    }

    /** The same with another limit. */
    public Errand within(Duration newLimit) {
        return new Errand(
                kind, turns, output, instructions, voice, function, speech, interruption, transcriptionModel, newLimit);
    }

    /**
     * The user breaks in on the first answer, and takes the second turn with it.
     *
     * @param afterMs milliseconds of the answer the user has heard before; 0 for as soon as its first words are there,
     *     before any sound
     */
    public record Interruption(By by, int afterMs) {

        public enum By {
            /** The user presses a button, and then says the second turn. Turn detection is off. */
            BUTTON("button"),
            /** The user speaks, and the service hears it and answers by itself. */
            SPEECH("speech");

            private final String word;

            By(String word) {
                this.word = word;
            }

            public String word() {
                return word;
            }
        }
    }

    public enum Kind {
        TALK_ONCE("talk-once"),
        TALK_MANY("talk-many"),
        USE_TOOL("use-tool"),
        INTERRUPT("interrupt"),
        TRANSCRIBE("transcribe");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public enum Output {
        TEXT("text"),
        AUDIO("audio");

        private final String word;

        Output(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * @param parameters JSON Schema of the arguments
     * @param answer the output to return for every call, JSON as text
     */
    public record Function(String name, String description, Map<String, Object> parameters, String answer) {}
}
