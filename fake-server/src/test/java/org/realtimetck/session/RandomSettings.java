package org.realtimetck.session;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Variation;

/** Settings anybody might make, allowed or not; the same for the same seed. */
final class RandomSettings {

    private static final List<String> VOICES = List.of("alloy", "marin", "cedar");

    private static final List<String> TRANSCRIPTION_MODELS = List.of(
            "whisper-1",
            "gpt-4o-transcribe",
            "gpt-4o-transcribe-diarize",
            "gpt-transcribe",
            "gpt-live-transcribe",
            "gpt-realtime-whisper",
            "somebody-s-deployment");

    private final RandomGenerator random;
    private final String sessionType;

    /**
     * @param sessionType {@code realtime} or {@code transcription}
     */
    RandomSettings(RandomGenerator random, String sessionType) {
        this.random = random;
        this.sessionType = sessionType;
    }

    /** Some of all points of dispute. */
    Variation[] variations() {
        return Arrays.stream(Variation.values())
                .filter(variation -> random.nextInt(6) == 0)
                .toArray(Variation[]::new);
    }

    SessionLimits limits() {
        SessionLimits limits = SessionLimits.AS_CAPTURED;
        if (random.nextInt(3) == 0) {
            limits = limits.withInputTokens(random.nextInt(500));
        }
        return random.nextInt(4) == 0 ? limits.withInputBuffer(Duration.ofMillis(random.nextInt(3_000))) : limits;
    }

    Map<String, Object> overrides() {
        Map<String, Object> overrides = generation();
        overrides.put("conversation", random.nextInt(3) == 0 ? "auto" : "none");
        if (random.nextInt(4) == 0) {
            overrides.put("audio", Tree.of("output", output()));
        }
        return overrides;
    }

    Map<String, Object> update() {
        Map<String, Object> update = Tree.of("type", random.nextInt(12) == 0 ? "transcription" : sessionType);
        switch (random.nextInt(16)) {
            case 10 -> update.put("tools", tools());
            case 0 -> update.put("audio", Tree.of("output", output()));
            case 1 -> update.put("audio", input("turn_detection", null));
            case 2, 3, 4 -> update.put("audio", input("turn_detection", turnDetection()));
            case 5, 11, 12, 13 -> update.put("audio", input("transcription", transcription()));
            case 14 -> update.put("audio", input("transcription", null));
            case 15 -> update.put("include", include());
            case 6, 7 -> update.put("truncation", truncation());
            case 8 -> update.put("tracing", "auto");
            default -> update.putAll(generation());
        }
        return update;
    }

    private Map<String, Object> generation() {
        Map<String, Object> settings = new LinkedHashMap<>();
        switch (random.nextInt(7)) {
            case 0 -> settings.put("max_output_tokens", 1 + random.nextInt(60));
            case 1 -> settings.put("instructions", "Be brief. ".repeat(random.nextInt(40)));
            case 2 -> settings.put("tools", tools());
            case 3 -> settings.put("reasoning", Tree.of("effort", random.nextBoolean() ? "minimal" : "high"));
            case 4 -> settings.put("max_output_tokens", "inf");
            default -> settings.put("output_modalities", List.of(random.nextBoolean() ? "text" : "audio"));
        }
        return settings;
    }

    private List<Map<String, Object>> tools() {
        return switch (random.nextInt(4)) {
            case 0 -> List.of();
            case 1 -> List.of(Client.tool("look", Tree.of("type", "object")));
            case 2 -> List.of(Client.server("docs"), Client.server("shop"));
            default -> List.of(Client.server("docs", "require_approval", "never"));
        };
    }

    private Map<String, Object> output() {
        return random.nextBoolean()
                ? Tree.of("voice", VOICES.get(random.nextInt(VOICES.size())))
                : Tree.of("format", Tree.of("type", random.nextBoolean() ? "audio/pcmu" : "audio/pcma"));
    }

    private Object truncation() {
        if (random.nextInt(3) > 0) {
            return random.nextBoolean() ? "auto" : "disabled";
        }
        Map<String, Object> ratio = Tree.of("type", "retention_ratio", "retention_ratio", random.nextInt(11) / 10.0);
        if (random.nextBoolean()) {
            ratio.put("token_limits", Tree.of("post_instructions", random.nextInt(200)));
        }
        return ratio;
    }

    private @Nullable List<String> include() {
        return random.nextBoolean() ? null : List.of("item.input_audio_transcription.logprobs");
    }

    /** With fields the model may not know. */
    Map<String, Object> transcription() {
        Map<String, Object> transcription =
                Tree.of("model", TRANSCRIPTION_MODELS.get(random.nextInt(TRANSCRIPTION_MODELS.size())));
        switch (random.nextInt(4)) {
            case 0, 1 -> transcription.put("delay", "minimal");
            case 2 -> transcription.put("prompt", "names");
            default -> transcription.put("language", "en");
        }
        return transcription;
    }

    private static Map<String, Object> input(String name, @Nullable Object value) {
        return Tree.of("input", Tree.of(name, value));
    }

    Map<String, Object> turnDetection() {
        return Tree.of(
                "type",
                "server_vad",
                "prefix_padding_ms",
                random.nextInt(500),
                "silence_duration_ms",
                random.nextInt(600),
                "idle_timeout_ms",
                random.nextBoolean() ? null : 5_000,
                "create_response",
                random.nextBoolean(),
                "interrupt_response",
                random.nextBoolean());
    }
}
