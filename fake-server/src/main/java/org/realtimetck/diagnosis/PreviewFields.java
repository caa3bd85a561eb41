package org.realtimetck.diagnosis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The fields of the Preview's flat session, and where each went in GA [C]. */
public final class PreviewFields {

    private static final Map<String, String> MOVED = moved();

    private PreviewFields() {}

    private static Map<String, String> moved() {
        Map<String, String> moved = new LinkedHashMap<>();
        moved.put("modalities", "output_modalities, with [\"audio\"] or [\"text\"]");
        moved.put("voice", "audio.output.voice");
        moved.put("speed", "audio.output.speed");
        moved.put("input_audio_format", "audio.input.format, for example {\"type\":\"audio/pcm\",\"rate\":24000}");
        moved.put("output_audio_format", "audio.output.format, for example {\"type\":\"audio/pcm\",\"rate\":24000}");
        moved.put("input_audio_transcription", "audio.input.transcription");
        moved.put("input_audio_noise_reduction", "audio.input.noise_reduction");
        moved.put("turn_detection", "audio.input.turn_detection");
        moved.put("max_response_output_tokens", "max_output_tokens");
        moved.put("temperature", "nowhere: GA has no temperature, leave it out");
        return moved;
    }

    /** Those a session has, each with its new place; empty for a session in the GA shape. */
    public static Map<String, String> in(JsonNode session) {
        Map<String, String> found = new LinkedHashMap<>();
        MOVED.forEach((field, place) -> {
            if (session.has(field)) {
                found.put(field, place);
            }
        });
        return found;
    }

    public static String advice(Map<String, String> found) {
        return found.entrySet().stream()
                .map(field -> field.getKey() + " → " + field.getValue())
                .collect(Collectors.joining("; "));
    }
}
