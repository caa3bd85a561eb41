package org.realtimetck.session;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionFailed.TranscriptionError;
import org.realtimetck.script.Heard;

/** The service's own words for what a session refuses. Letters give the confidence of text and code. */
final class SessionErrors {

    private SessionErrors() {}

    /** [C] */
    static ErrorBody activeResponse(String responseId) {
        return ErrorBody.invalidRequest(
                "conversation_already_has_active_response",
                "Conversation already has an active response in progress: " + responseId
                        + ". Wait until the response is finished before creating a new one.",
                null);
    }

    /** [C] */
    static ErrorBody noActiveResponse() {
        return ErrorBody.invalidRequest(
                "response_cancel_not_active", "Cancellation failed: no active response found", null);
    }

    /** [M] */
    static ErrorBody bufferTooSmall(double millis) {
        return ErrorBody.invalidRequest(
                "input_audio_buffer_commit_empty",
                String.format(
                        Locale.ROOT,
                        "Error committing input audio buffer: buffer too small. Expected at least 100ms of audio, but"
                                + " buffer only has %.2fms of audio.",
                        millis),
                null);
    }

    /** Of older clients; contested. */
    static ErrorBody bufferEmpty() {
        return ErrorBody.invalidRequest(
                "input_audio_buffer_commit_empty", "Error committing input audio buffer: the buffer is empty.", null);
    }

    /** The limit [D], code and text [I]. */
    static ErrorBody appendTooLarge(long limit, long got) {
        return ErrorBody.invalidRequest(
                "invalid_value",
                "Invalid 'audio': too many bytes. Expected at most " + limit + " bytes of audio, but got " + got
                        + " bytes instead.",
                "audio");
    }

    /** That there is a limit, its measure and its words are ours [I]. */
    static ErrorBody bufferFull(long limitMillis) {
        return ErrorBody.invalidRequest(
                "input_audio_buffer_full",
                "Error appending to input audio buffer: buffer too large. Expected at most " + limitMillis
                        + "ms of audio that is neither committed nor cleared.",
                null);
    }

    /**
     * The sentence [M].
     *
     * @param code contested
     */
    static ErrorBody unknownPreviousItem(String code, String itemId) {
        return ErrorBody.invalidRequest(
                code, "Error adding item: the previous item with id '" + itemId + "' does not exist.", null);
    }

    /** [C] */
    static ErrorBody unknownCall(String callId) {
        return ErrorBody.invalidRequest(
                "invalid_tool_call_id", "Tool call ID '" + callId + "' not found in conversation.", null);
    }

    /** An answer to an approval nobody asked for is refused in the manner of {@link #unknownCall} [I]. */
    static ErrorBody unknownApprovalRequest(String requestId) {
        return ErrorBody.invalidRequest(
                "invalid_approval_request_id",
                "MCP approval request ID '" + requestId + "' not found in conversation.",
                null);
    }

    /** For retrieve and delete [M]. The code for truncate is captured [C], its sentence made like the other two [I]. */
    static ErrorBody unknownItem(String deed, String verb, String itemId) {
        return ErrorBody.invalidRequest(
                "item_" + deed + "_invalid_item_id",
                "Error " + verb + " item: the item with id '" + itemId + "' does not exist.",
                null);
    }

    /** An id that is taken already is refused, where that is switched, in words of the fake's own [I]. */
    static ErrorBody duplicateItem(String itemId) {
        return ErrorBody.invalidRequest(
                "invalid_value",
                "Invalid value: '" + itemId + "'. The conversation has an item with this id.",
                "item.id");
    }

    /**
     * To cut what the model has not spoken is refused in captured words [C].
     *
     * @param code as the issues show one, or null
     */
    static ErrorBody onlyModelAudio(@Nullable String code) {
        return new ErrorBody(
                ErrorBody.INVALID_REQUEST, code, "Only model output audio messages can be truncated", null, null);
    }

    /** Only 0 is right [D]; another content index is refused with a code and in words that are guesses [I]. */
    static ErrorBody unknownContent(int contentIndex) {
        return ErrorBody.invalidRequest(
                "invalid_value", "Invalid value: '" + contentIndex + "'. Value must be '0'.", "content_index");
    }

    /**
     * To cut an answer later than it ends is refused in captured words [C]. The code for an item that was cut before has been
     * seen once [M], that for any other is a guess [I].
     */
    static ErrorBody alreadyShorter(boolean cutBefore, long millis, long asked) {
        return ErrorBody.invalidRequest(
                cutBefore ? "item_already_truncated" : "invalid_value",
                "Audio content of " + millis + "ms is already shorter than " + asked + "ms",
                null);
    }

    /** [C] */
    static ErrorBody voiceIsFixed() {
        return ErrorBody.invalidRequest(
                "cannot_update_voice", "Cannot update a conversation's voice if assistant audio is present.", null);
    }

    /** [M] */
    static ErrorBody conversationTooLong() {
        return ErrorBody.invalidRequest(
                "conversation_too_long", "Conversation is too long to create a Response.", null);
    }

    /**
     * That it is refused [M]; code and sentence are those of the HTTP API for other parameters [I].
     *
     * @param where {@code session} or {@code response}
     */
    static ErrorBody noReasoning(String where) {
        return ErrorBody.invalidRequest(
                "unsupported_parameter",
                "Unsupported parameter: '" + where + ".reasoning' is not supported with this model.",
                where + ".reasoning");
    }

    /** That these models do not take the field [T]; code and sentence [I]. */
    static ErrorBody notForThisTranscription(String field) {
        String path = "session.audio.input.transcription." + field;
        return ErrorBody.invalidRequest(
                "unsupported_parameter",
                "Unsupported parameter: '" + path + "' is not supported with this transcription model.",
                path);
    }

    /** [M] */
    static ErrorBody transcriptionUpdate() {
        return ErrorBody.invalidRequest(
                "invalid_parameter",
                "Passing a transcription session update event to a realtime session is not allowed.",
                null);
    }

    /** The text for the other direction is not on record; ours mirrors the known one [I]. */
    static ErrorBody realtimeUpdate() {
        return ErrorBody.invalidRequest(
                "invalid_parameter",
                "Passing a realtime session update event to a transcription session is not allowed.",
                null);
    }

    /** Not allowed is documented [D]; the text is not on record [I]. */
    static ErrorBody noResponsesInTranscription() {
        return ErrorBody.invalidRequest(
                "invalid_parameter", "Responses cannot be created in a transcription session.", null);
    }

    /** A model that takes no turn detection says so in measured words [M], with a code that is a guess [I]. */
    static ErrorBody noTurnDetectionForThisModel() {
        return ErrorBody.invalidRequest(
                "invalid_value", "Turn detection is not supported for this transcription model.", null);
    }

    /** Inside a failed transcription: the usual sentence [C, both services], unless the failure has its own. */
    static TranscriptionError transcriptionFailed(String itemId, Heard.Failure why) {
        String message = why.message();
        return new TranscriptionError(
                why.type(),
                why.code(),
                message == null ? "Input transcription failed for item '" + itemId + "'." : message,
                null);
    }

    /**
     * [C]
     *
     * @param type contested
     */
    static ErrorBody expired(String type) {
        return new ErrorBody(type, "session_expired", expiryText(), null, null);
    }

    static String expiryText() {
        return "Your session hit the maximum duration of 60 minutes.";
    }
}
