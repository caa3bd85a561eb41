package org.realtimetck.session;

import java.util.Locale;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionFailed.TranscriptionError;
import org.realtimetck.protocol.Response.Failure;
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

    /** [M] */
    static ErrorBody unknownPreviousItem(String itemId) {
        return ErrorBody.invalidRequest(
                "item_create_invalid_previous_item_id",
                "Error adding item: the previous item with id '" + itemId + "' does not exist.",
                null);
    }

    /** [C] */
    static ErrorBody unknownCall(String callId) {
        return ErrorBody.invalidRequest(
                "invalid_tool_call_id", "Tool call ID '" + callId + "' not found in conversation.", null);
    }

    /** Text and code by the family of {@link #unknownCall} [I]. */
    static ErrorBody unknownApprovalRequest(String requestId) {
        return ErrorBody.invalidRequest(
                "invalid_approval_request_id",
                "MCP approval request ID '" + requestId + "' not found in conversation.",
                null);
    }

    /** Retrieve and delete [M]; truncate: code [C], text by family [I]. */
    static ErrorBody unknownItem(String deed, String verb, String itemId) {
        return ErrorBody.invalidRequest(
                "item_" + deed + "_invalid_item_id",
                "Error " + verb + " item: the item with id '" + itemId + "' does not exist.",
                null);
    }

    /** Text [C]; code contested, after the issues that show one. */
    static ErrorBody onlyModelAudio() {
        return ErrorBody.invalidRequest(
                "unsupported_content_type", "Only model output audio messages can be truncated", null);
    }

    /** Text [C], code [I]. */
    static ErrorBody alreadyShorter(long millis, long asked) {
        return ErrorBody.invalidRequest(
                "invalid_value", "Audio content of " + millis + "ms is already shorter than " + asked + "ms", null);
    }

    /** [C] */
    static ErrorBody voiceIsFixed() {
        return ErrorBody.invalidRequest(
                "cannot_update_voice", "Cannot update a conversation's voice if assistant audio is present.", null);
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

    /** Text [M], code [I]. */
    static ErrorBody noTurnDetectionForThisModel() {
        return ErrorBody.invalidRequest(
                "invalid_value", "Turn detection is not supported for this transcription model.", null);
    }

    /** Inside a failed transcription [C, Azure]. */
    static TranscriptionError transcriptionFailed(String itemId, Heard.Failure why) {
        return new TranscriptionError(
                why.type(), why.code(), "Input transcription failed for item '" + itemId + "'.", null);
    }

    /** [C] */
    static ErrorBody expired() {
        return ErrorBody.invalidRequest("session_expired", expiryText(), null);
    }

    static String expiryText() {
        return "Your session hit the maximum duration of 60 minutes.";
    }

    /** The failure both founding threads know; its code is null [C]. */
    static Failure serverError(String sessionId) {
        return new Failure(
                "server_error",
                null,
                "The server had an error while processing your request. Sorry about that! Please contact us through"
                        + " our help center at help.openai.com if the error persists. (include session ID in your"
                        + " message: " + sessionId + "). We recommend you retry your request.");
    }
}
