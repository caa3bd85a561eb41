package org.realtimetck.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.realtimetck.protocol.Variation;

/** What a session has before anyone changes it, and what the service fills in. */
final class SessionDefaults {

    /** Our own sentence in place of the service's text, which is not ours to copy. */
    static final String INSTRUCTIONS =
            "You are a friendly, helpful assistant. Answer briefly and clearly, in the language you are spoken to in.";

    /** What an MCP server is told and nobody else. */
    private static final List<String> SECRETS = List.of("authorization", "headers");

    private SessionDefaults() {}

    /**
     * A conversation session as {@code session.created} reports it [C].
     *
     * @param expiresAt Unix time in seconds
     */
    static SessionConfig realtime(String id, String model, long expiresAt, Set<Variation> variations) {
        return new SessionConfig(
                Tree.of(
                        "type",
                        "realtime",
                        "object",
                        "realtime.session",
                        "id",
                        id,
                        "model",
                        model,
                        "output_modalities",
                        List.of("audio"),
                        "instructions",
                        INSTRUCTIONS,
                        "tools",
                        List.of(),
                        "tool_choice",
                        "auto",
                        "max_output_tokens",
                        "inf",
                        "tracing",
                        null,
                        "truncation",
                        "auto",
                        "prompt",
                        null,
                        "expires_at",
                        expiresAt,
                        "audio",
                        audio(model, variations),
                        "include",
                        null),
                Map.of(),
                variations);
    }

    private static Map<String, Object> audio(String model, Set<Variation> variations) {
        return Tree.of(
                "input",
                Tree.of(
                        "format",
                        pcm(),
                        "transcription",
                        null,
                        "noise_reduction",
                        null,
                        "turn_detection",
                        serverVad(silenceMillis(model, variations))),
                "output",
                Tree.of("format", pcm(), "voice", voice(model, variations), "speed", 1.0));
    }

    /** A transcription session as {@code session.created} reports it [M]. */
    static SessionConfig transcription(String id, long expiresAt, Set<Variation> variations) {
        return new SessionConfig(
                Tree.of(
                        "type",
                        "transcription",
                        "object",
                        "realtime.transcription_session",
                        "id",
                        id,
                        "expires_at",
                        expiresAt,
                        "audio",
                        Tree.of(
                                "input",
                                Tree.of(
                                        "format",
                                        pcm(),
                                        "transcription",
                                        null,
                                        "noise_reduction",
                                        null,
                                        "turn_detection",
                                        withoutConversation(serverVad(silenceMillis("", variations))))),
                        "include",
                        null),
                Map.of(),
                variations);
    }

    /** A partial object comes back whole [C]. */
    static Map<String, Object> filledTurnDetection(Map<String, Object> given, String model, Set<Variation> variations) {
        Map<String, Object> filled = "semantic_vad".equals(given.get("type"))
                ? Tree.of(
                        "type",
                        "semantic_vad",
                        "eagerness",
                        "auto",
                        "create_response",
                        true,
                        "interrupt_response",
                        true)
                : serverVad(silenceMillis(model, variations));
        filled.putAll(given);
        return filled;
    }

    /** The same for a transcription session, which has nothing to answer or to interrupt [M]. */
    static Map<String, Object> filledForTranscription(Map<String, Object> given, Set<Variation> variations) {
        return withoutConversation(filledTurnDetection(given, "", variations));
    }

    private static Map<String, Object> withoutConversation(Map<String, Object> turnDetection) {
        turnDetection.keySet().removeAll(List.of("idle_timeout_ms", "create_response", "interrupt_response"));
        return turnDetection;
    }

    /**
     * {@code {model, language: null, prompt: null}} [C]; {@code gpt-live-transcribe} has {@code languages} too.
     * {@code delay} is not echoed by that model [M], nor, we take it, by another [I].
     */
    static Map<String, Object> filledTranscription(Map<String, Object> given) {
        Map<String, Object> filled = "gpt-live-transcribe".equals(given.get("model"))
                ? Tree.of("model", null, "language", null, "languages", null, "prompt", null)
                : Tree.of("model", null, "language", null, "prompt", null);
        filled.putAll(given);
        filled.remove("delay");
        return filled;
    }

    /**
     * A function tool comes back as type, name, description, parameters, whatever order was sent [C]. An MCP server
     * comes back as it was declared, without its secrets [I].
     */
    static Object reportedTool(Object tool) {
        if (!(tool instanceof Map<?, ?> given)) {
            return tool;
        }
        if (!"function".equals(given.get("type"))) {
            Map<Object, Object> shown = new LinkedHashMap<>(given);
            shown.keySet().removeAll(SECRETS);
            return shown;
        }
        return Tree.of(
                "type", "function",
                "name", given.get("name"),
                "description", given.get("description"),
                "parameters", given.get("parameters"));
    }

    private static Map<String, Object> serverVad(int silenceMillis) {
        return Tree.of(
                "type",
                "server_vad",
                "threshold",
                0.5,
                "prefix_padding_ms",
                300,
                "silence_duration_ms",
                silenceMillis,
                "idle_timeout_ms",
                null,
                "create_response",
                true,
                "interrupt_response",
                true);
    }

    private static Map<String, Object> pcm() {
        return Tree.of("type", "audio/pcm", "rate", 24_000);
    }

    /** Reported 200 by gpt-realtime and Azure, 500 by gpt-realtime-2.1 [C]; other 2.x are taken to be like it [I]. */
    private static int silenceMillis(String model, Set<Variation> variations) {
        boolean longer = variations.contains(Variation.SILENCE_OF_500_IS_DEFAULT) || isSecondGeneration(model);
        return longer ? 500 : 200;
    }

    /** Reported alloy by gpt-realtime and Azure, marin by gpt-realtime-2.1 [C]; others are taken to be alike [I]. */
    private static String voice(String model, Set<Variation> variations) {
        return variations.contains(Variation.MARIN_IS_DEFAULT) || isSecondGeneration(model) ? "marin" : "alloy";
    }

    static boolean isSecondGeneration(String model) {
        return model.startsWith("gpt-realtime-2") && !model.startsWith("gpt-realtime-20");
    }
}
