package org.realtimetck.wire;

import java.util.Map;

/** The names under which the Preview sent what the model says [C]; each with {@code delta} and {@code done}. */
final class PreviewNames {

    private static final Map<String, String> BY_GA_PREFIX = Map.of(
            "response.output_text.", "response.text.",
            "response.output_audio.", "response.audio.",
            "response.output_audio_transcript.", "response.audio_transcript.");

    private PreviewNames() {}

    /** The old name, or the same one if it has not changed. */
    static String of(String gaName) {
        String prefix = gaName.substring(0, gaName.lastIndexOf('.') + 1);
        String old = BY_GA_PREFIX.get(prefix);
        return old == null ? gaName : old + gaName.substring(prefix.length());
    }
}
