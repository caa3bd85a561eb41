package org.realtimetck.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.McpServer;

/**
 * The effective settings of a session. A value: an update makes a new one, so a refused update changes nothing.
 *
 * <p>{@code reported} has every field in the captured key order [C]; {@code unreported} holds what the service takes
 * and does not echo ({@code reasoning}, {@code parallel_tool_calls} [C], a transcription's {@code delay} [M]), and
 * {@code tools} as the client wrote them, with the secrets of MCP servers; {@code variations} is where it fills in
 * otherwise than usually.
 */
record SessionConfig(Map<String, Object> reported, Map<String, Object> unreported, Set<Variation> variations) {

    /**
     * What the service decides when the session begins; a client's word on it changes nothing [D]. That another model is
     * passed over without an error is a guess [I].
     */
    private static final List<String> FIXED = List.of("type", "object", "id", "model", "expires_at");

    private static final List<String> NOT_ECHOED = List.of("reasoning", "parallel_tool_calls");

    SessionConfig with(Map<String, Object> update) {
        Map<String, Object> merged = Tree.copy(reported);
        Map<String, Object> hidden = Tree.copy(unreported);
        update.forEach((field, value) -> {
            if (field.equals("tools") && merged.containsKey(field)) {
                hidden.put(field, value);
            }
            if (NOT_ECHOED.contains(field)) {
                hidden.put(field, value);
            } else if (field.equals("audio")) {
                mergeAudio(merged, Tree.object(update, "audio"));
                TranscriptionSettings.keepDelay(hidden, Tree.object(Tree.object(update, "audio"), "input"));
            } else if (merged.containsKey(field) && !FIXED.contains(field)) {
                merged.put(field, normalised(field, value));
            }
        });
        return new SessionConfig(merged, hidden, variations);
    }

    private void mergeAudio(Map<String, Object> merged, Map<String, Object> update) {
        Map<String, Object> audio = new LinkedHashMap<>(Tree.object(merged, "audio"));
        update.forEach((side, changes) -> {
            Map<String, Object> settings = new LinkedHashMap<>(Tree.object(audio, side));
            Tree.object(update, side).forEach((field, value) -> settings.put(field, normalised(field, value)));
            audio.put(side, settings);
        });
        merged.put("audio", audio);
    }

    /** Fills what the client left out, as the service reports it. */
    @SuppressWarnings("NullAway") // JSON null is a value
    private Object normalised(String field, @Nullable Object value) {
        if (field.equals("instructions") && "".equals(value) && !varies(Variation.EMPTY_INSTRUCTIONS_CLEAR)) {
            // the reference says an empty text clears; measured, the default comes back [M, contested]
            return SessionDefaults.INSTRUCTIONS;
        }
        if (field.equals("tools") && value instanceof List<?> tools) {
            return tools.stream().map(SessionDefaults::reportedTool).toList();
        }
        if (value instanceof Map<?, ?>) {
            Map<String, Object> object = Tree.object(Tree.of("value", value), "value");
            return switch (field) {
                case "turn_detection" ->
                    isTranscription()
                            ? SessionDefaults.filledForTranscription(object, variations)
                            : SessionDefaults.filledTurnDetection(object, model(), variations);
                case "transcription" -> SessionDefaults.filledTranscription(object);
                default -> Tree.copy(object);
            };
        }
        return value;
    }

    boolean varies(Variation variation) {
        return variations.contains(variation);
    }

    ModelFacts modelFacts() {
        return ModelFacts.of(model(), variations);
    }

    /** Whether a client may say how hard to think: not to a model that is known not to think at all [M]. */
    boolean takesReasoning() {
        return modelFacts().reasons() || !modelFacts().isNamed();
    }

    /** Low unless somebody says otherwise [D]. */
    String reasoningEffort() {
        return Tree.text(Tree.object(unreported, "reasoning"), "effort", "low");
    }

    /** {@code auto}, {@code disabled}, or an object. */
    Object truncation() {
        Object truncation = reported.get("truncation");
        return truncation == null ? "auto" : truncation;
    }

    boolean isTranscription() {
        return "transcription".equals(reported.get("type"));
    }

    String model() {
        return Tree.text(reported, "model", "");
    }

    String instructions() {
        return Tree.text(reported, "instructions", "");
    }

    @Nullable
    Object voice() {
        return Tree.object(Tree.object(reported, "audio"), "output").get("voice");
    }

    private Map<String, Object> input() {
        return Tree.object(Tree.object(reported, "audio"), "input");
    }

    AudioFormat inputFormat() {
        return AudioFormat.of(Tree.object(input(), "format"));
    }

    /** Empty if it is off. */
    Optional<Map<String, Object>> turnDetection() {
        return Optional.of(Tree.object(input(), "turn_detection")).filter(settings -> !settings.isEmpty());
    }

    /** How what the user says is written down, as reported; empty if it is not. */
    Map<String, Object> transcription() {
        return Tree.object(input(), "transcription");
    }

    /** The model that writes down what the user says; null if nobody does. */
    @Nullable
    String transcriptionModel() {
        return Tree.text(transcription(), "model");
    }

    Map<String, Object> outputFormat() {
        return Tree.object(Tree.object(Tree.object(reported, "audio"), "output"), "format");
    }

    /** As the client declared them, secrets included. */
    List<McpServer> mcpServers() {
        return Tree.objects(unreported, "tools").stream()
                .filter(tool -> "mcp".equals(tool.get("type")))
                .map(McpServer::new)
                .toList();
    }

    /** True unless the client asked for one call at a time [T]. */
    boolean parallelToolCalls() {
        return Tree.flag(unreported, "parallel_tool_calls", true);
    }

    /** {@code ["audio"]} or {@code ["text"]}. */
    List<String> outputModalities() {
        return reported.get("output_modalities") instanceof List<?> modalities
                ? modalities.stream().map(String::valueOf).toList()
                : List.of("audio");
    }
}
