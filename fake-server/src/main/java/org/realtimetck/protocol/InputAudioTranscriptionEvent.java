package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the transcription model made of the user's speech; independent of the response [C]. */
public sealed interface InputAudioTranscriptionEvent extends ServerEvent {

    /**
     * @param logprobs one entry per token; only if the session's {@code include} asks for them [T]
     */
    @JsonTypeName("conversation.item.input_audio_transcription.delta")
    record ConversationItemInputAudioTranscriptionDelta(
            String eventId,
            String itemId,
            int contentIndex,
            String delta,
            String obfuscation,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<LogProbProperties> logprobs)
            implements InputAudioTranscriptionEvent {}

    /**
     * @param usage by duration in whole seconds or by tokens, after the model's family [C]
     * @param logprobs as in the deltas
     * @param languages what was spoken; optional, and never seen on the wire [T]
     */
    @JsonTypeName("conversation.item.input_audio_transcription.completed")
    record ConversationItemInputAudioTranscriptionCompleted(
            String eventId,
            String itemId,
            int contentIndex,
            String transcript,
            Map<String, Object> usage,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<LogProbProperties> logprobs,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<TranscriptionLanguage> languages)
            implements InputAudioTranscriptionEvent {

        /**
         * @param code such as {@code en}
         */
        public record TranscriptionLanguage(String code) {}
    }

    /**
     * @param start seconds from the beginning of the item's audio
     * @param end likewise
     */
    @JsonTypeName("conversation.item.input_audio_transcription.segment")
    record ConversationItemInputAudioTranscriptionSegment(
            String eventId,
            String itemId,
            int contentIndex,
            String id,
            String speaker,
            double start,
            double end,
            String text)
            implements InputAudioTranscriptionEvent {}

    /** The item keeps no transcript; the session and the response go on [C, Azure]. */
    @JsonTypeName("conversation.item.input_audio_transcription.failed")
    record ConversationItemInputAudioTranscriptionFailed(
            String eventId, String itemId, int contentIndex, TranscriptionError error)
            implements InputAudioTranscriptionEvent {

        public record TranscriptionError(
                String type,
                @Nullable String code,
                String message,
                @Nullable String param) {}
    }
}
