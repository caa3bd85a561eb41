package org.realtimetck.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a session wants speech written down: {@code audio.input.transcription}.
 *
 * @param model a model, or on Azure the name of a deployment
 * @param language null if the session names none
 * @param languages empty likewise
 * @param prompt null likewise
 * @param keywords empty likewise
 * @param delay {@code minimal} to {@code xhigh}: how long a model that listens meanwhile holds words back; null for the
 *     model's own
 */
public record Transcription(
        String model,
        @Nullable String language,
        List<String> languages,
        @Nullable String prompt,
        List<String> keywords,
        @Nullable String delay) {

    public Transcription {
        languages = List.copyOf(languages);
        keywords = List.copyOf(keywords);
    }

    /** By that model, and nothing else said. */
    public static Transcription by(String model) {
        return new Transcription(model, null, List.of(), null, List.of(), null);
    }
}
