package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/**
 * One run of the model, from {@code response.created} to exactly one {@code response.done}. {@code obfuscation} pads a
 * delta so that its length and the delta's make 16 characters [C].
 */
public sealed interface ResponseEvent extends ServerEvent {

    @JsonTypeName("response.created")
    record ResponseCreated(String eventId, Response response) implements ResponseEvent {}

    @JsonTypeName("response.done")
    record ResponseDone(String eventId, Response response) implements ResponseEvent {}

    @JsonTypeName("response.output_item.added")
    record ResponseOutputItemAdded(String eventId, String responseId, int outputIndex, Item item)
            implements ResponseEvent {}

    @JsonTypeName("response.output_item.done")
    record ResponseOutputItemDone(String eventId, String responseId, int outputIndex, Item item)
            implements ResponseEvent {}

    /**
     * @param content the part once more, on Azure only [C]
     */
    @JsonTypeName("response.content_part.added")
    record ResponseContentPartAdded(
            String eventId,
            String responseId,
            String itemId,
            int outputIndex,
            int contentIndex,
            ResponsePart part,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ResponsePart content)
            implements ResponseEvent {}

    /**
     * @param content the part once more, on Azure only [C]
     */
    @JsonTypeName("response.content_part.done")
    record ResponseContentPartDone(
            String eventId,
            String responseId,
            String itemId,
            int outputIndex,
            int contentIndex,
            ResponsePart part,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ResponsePart content)
            implements ResponseEvent {}

    @JsonTypeName("response.output_text.delta")
    record ResponseOutputTextDelta(
            String eventId,
            String responseId,
            String itemId,
            int outputIndex,
            int contentIndex,
            String delta,
            String obfuscation)
            implements ResponseEvent {}

    @JsonTypeName("response.output_text.done")
    record ResponseOutputTextDone(
            String eventId, String responseId, String itemId, int outputIndex, int contentIndex, String text)
            implements ResponseEvent {}

    @JsonTypeName("response.output_audio_transcript.delta")
    record ResponseOutputAudioTranscriptDelta(
            String eventId,
            String responseId,
            String itemId,
            int outputIndex,
            int contentIndex,
            String delta,
            String obfuscation)
            implements ResponseEvent {}

    @JsonTypeName("response.output_audio_transcript.done")
    record ResponseOutputAudioTranscriptDone(
            String eventId, String responseId, String itemId, int outputIndex, int contentIndex, String transcript)
            implements ResponseEvent {}

    /**
     * @param delta base64 of audio in the session's output format; carries no obfuscation [C]
     */
    @JsonTypeName("response.output_audio.delta")
    record ResponseOutputAudioDelta(
            String eventId, String responseId, String itemId, int outputIndex, int contentIndex, String delta)
            implements ResponseEvent {}

    @JsonTypeName("response.output_audio.done")
    record ResponseOutputAudioDone(String eventId, String responseId, String itemId, int outputIndex, int contentIndex)
            implements ResponseEvent {}

    @JsonTypeName("response.function_call_arguments.delta")
    record ResponseFunctionCallArgumentsDelta(
            String eventId,
            String responseId,
            String itemId,
            int outputIndex,
            String callId,
            String delta,
            String obfuscation)
            implements ResponseEvent {}

    @JsonTypeName("response.function_call_arguments.done")
    record ResponseFunctionCallArgumentsDone(
            String eventId,
            String responseId,
            String itemId,
            int outputIndex,
            String callId,
            String name,
            String arguments)
            implements ResponseEvent {}
}
