package org.realtimetck.client.process;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Errand;
import tools.jackson.databind.json.JsonMapper;

/** The errand as JSON: {@code TCK_CONTEXT}. Every key is always there; what is not given is null. */
final class ErrandContext {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double MILLISECONDS = 1000;

    private ErrandContext() {}

    static String json(Errand errand, double timeScale) {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("turns", errand.turns());
        context.put("output", errand.output().word());
        context.put("instructions", errand.instructions());
        context.put("voice", errand.voice());
        context.put("function", errand.function());
        context.put(
                "speech",
                errand.speech() == null
                        ? null
                        : errand.speech().toAbsolutePath().toString());
        context.put("interrupt", interruption(errand.interruption()));
        context.put("transcriptionModel", errand.transcriptionModel());
        context.put("maxSeconds", errand.limit().toMillis() / MILLISECONDS * timeScale);
        return JSON.writeValueAsString(context);
    }

    private static @Nullable Map<String, Object> interruption(Errand.@Nullable Interruption interruption) {
        if (interruption == null) {
            return null;
        }
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("by", interruption.by().word());
        words.put("afterMs", interruption.afterMs());
        return words;
    }
}
