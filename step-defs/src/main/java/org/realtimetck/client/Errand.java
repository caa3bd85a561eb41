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
 * @param turns what the user says, one text per turn; at least one
 * @param output the modality to ask for
 * @param instructions the session's instructions
 * @param voice the voice to ask for; null leaves the service's own
 * @param function the function to declare; null for none
 * @param speech a WAV file, PCM 16 bit mono 24 kHz, spoken in place of the first turn's text; null for text
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
        Duration limit) {

    /** The same with another limit. */
    public Errand within(Duration newLimit) {
        return new Errand(kind, turns, output, instructions, voice, function, speech, newLimit);
    }

    public enum Kind {
        TALK_ONCE("talk-once"),
        TALK_MANY("talk-many"),
        USE_TOOL("use-tool");

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
