package org.realtimetck.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.script.Transcription;

/**
 * How a session wants speech written down.
 *
 * @param logprobs whether {@code include} asks how sure the model is
 */
record TranscriptionSettings(Transcription transcription, boolean logprobs) {

    private static final String LOGPROBS = "item.input_audio_transcription.logprobs";
    private static final String DELAY = "transcription.delay";

    /** Empty if nobody writes anything down. */
    static Optional<TranscriptionSettings> of(SessionConfig config) {
        String model = config.transcriptionModel();
        if (model == null) {
            return Optional.empty();
        }
        Map<String, Object> settings = config.transcription();
        Transcription transcription = new Transcription(
                model,
                Tree.text(settings, "language"),
                texts(settings.get("languages")),
                Tree.text(settings, "prompt"),
                texts(settings.get("keywords")),
                Tree.text(config.unreported(), DELAY));
        boolean logprobs = texts(config.reported().get("include")).contains(LOGPROBS);
        return Optional.of(new TranscriptionSettings(transcription, logprobs));
    }

    /** {@code delay} works although no report shows it [M]; a new transcription begins without the delay of the old. */
    static void keepDelay(Map<String, Object> unreported, Map<String, Object> input) {
        if (input.containsKey("transcription")) {
            String delay = Tree.text(Tree.object(input, "transcription"), "delay");
            if (delay == null) {
                unreported.remove(DELAY);
            } else {
                unreported.put(DELAY, delay);
            }
        }
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
