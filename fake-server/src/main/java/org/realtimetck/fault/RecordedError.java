package org.realtimetck.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Frame;
import tools.jackson.databind.node.ObjectNode;

/**
 * An error as the service was seen to send it. Letters give the confidence of text and code together; names, ids and
 * numbers in the texts are examples.
 *
 * @param param path of the offending field; null for none
 */
record RecordedError(String code, String message, @Nullable String param) {

    /** The type of all that are on record [C]. */
    private static final String TYPE = "invalid_request_error";

    private static final Map<String, RecordedError> BY_CODE = byCode();

    private static Map<String, RecordedError> byCode() {
        Map<String, RecordedError> errors = new LinkedHashMap<>();
        Stream.of(aboutConnections(), aboutEvents(), aboutSessions(), aboutItems())
                .flatMap(List::stream)
                .forEach(error -> errors.put(error.code(), error));
        return errors;
    }

    private static RecordedError plain(String code, String message) {
        return new RecordedError(code, message, null);
    }

    /** Each followed by a close; the key and the four of the address [C, M], the expiry [C]. */
    private static List<RecordedError> aboutConnections() {
        return List.of(
                plain(
                        "invalid_api_key",
                        "Incorrect API key provided: sk-****. You can find your API key at"
                                + " https://platform.openai.com/account/api-keys."),
                plain(
                        "beta_api_shape_disabled",
                        "The Realtime Beta API is no longer supported. Please use /v1/realtime for the GA API."),
                plain(
                        "missing_model",
                        "You must provide a model parameter, for example"
                                + " wss://api.openai.com/v1/realtime?model=gpt-realtime-1.5"),
                plain("invalid_model", "Model \"my-model\" is not supported in realtime mode."),
                plain("invalid_intent", "Invalid intent "),
                plain("session_expired", "Your session hit the maximum duration of 60 minutes."));
    }

    /** Without a field: [M]. With one: [C]. */
    private static List<RecordedError> aboutEvents() {
        return List.of(
                plain("invalid_json", "Invalid event: failed to parse JSON value. "),
                plain("invalid_event", "Expected a text WebSocket message; binary frames are not supported."),
                new RecordedError(
                        "invalid_value",
                        "Invalid value: 'bogus'. Supported values are: 'minimal', 'low', 'medium', 'high', and"
                                + " 'xhigh'.",
                        "session.audio.input.transcription.delay"),
                new RecordedError(
                        "invalid_type",
                        "Invalid type for 'session.audio.input.format': expected an object, but got a string"
                                + " instead.",
                        "session.audio.input.format"),
                new RecordedError(
                        "unknown_parameter", "Unknown parameter: 'session.tools[2].meta'.", "session.tools[2].meta"),
                new RecordedError(
                        "missing_required_parameter", "Missing required parameter: 'session.type'.", "session.type"),
                new RecordedError(
                        "integer_below_min_value",
                        "Invalid 'session.max_output_tokens': integer below minimum value. Expected a value >= 1,"
                                + " but got 0 instead.",
                        "session.max_output_tokens"));
    }

    /** Update of a transcription session, empty buffer, long conversation: [M]. The others: [C]. */
    private static List<RecordedError> aboutSessions() {
        return List.of(
                plain(
                        "invalid_parameter",
                        "Passing a transcription session update event to a realtime session is not allowed."),
                plain("cannot_update_voice", "Cannot update a conversation's voice if assistant audio is present."),
                plain(
                        "conversation_already_has_active_response",
                        "Conversation already has an active response in progress: resp_TCKactiveResponse0001. Wait"
                                + " until the response is finished before creating a new one."),
                plain("response_cancel_not_active", "Cancellation failed: no active response found"),
                plain(
                        "input_audio_buffer_commit_empty",
                        "Error committing input audio buffer: buffer too small. Expected at least 100ms of audio,"
                                + " but buffer only has 0.00ms of audio."),
                plain("conversation_too_long", "Conversation is too long to create a Response."));
    }

    /** [M]; truncation of an unknown item by family [I], the content type's code contested, the call [C]. */
    private static List<RecordedError> aboutItems() {
        return List.of(
                plain(
                        "item_create_invalid_previous_item_id",
                        "Error adding item: the previous item with id 'item_unknown' does not exist."),
                plain(
                        "item_delete_invalid_item_id",
                        "Error deleting item: the item with id 'item_unknown' does not exist."),
                plain(
                        "item_retrieve_invalid_item_id",
                        "Error retrieving item: the item with id 'item_unknown' does not exist."),
                plain(
                        "item_truncate_invalid_item_id",
                        "Error truncating item: the item with id 'item_unknown' does not exist."),
                plain("unsupported_content_type", "Only model output audio messages can be truncated"),
                plain("invalid_tool_call_id", "Tool call ID 'call_unknown' not found in conversation."));
    }

    /** In the order of the page. */
    static List<String> codes() {
        return List.copyOf(BY_CODE.keySet());
    }

    /**
     * @throws IllegalArgumentException if none of that code is on record
     */
    static RecordedError of(String code) {
        RecordedError error = BY_CODE.get(code);
        if (error == null) {
            throw new IllegalArgumentException(
                    "expected the code of an error on record (" + String.join(", ", codes()) + "), got '" + code + "'");
        }
        return error;
    }

    /**
     * The event, keys in captured order.
     *
     * @param told the code it carries; null for none
     * @param eventId the client's {@code event_id} it names; null for none
     */
    Frame.Text event(@Nullable String told, @Nullable String eventId) {
        ObjectNode event = EventJson.MAPPER.createObjectNode();
        event.put("type", "error").put("event_id", new MadeUpIds("injectedError").next("event"));
        event.putObject("error")
                .put("type", TYPE)
                .put("code", told)
                .put("message", message)
                .put("param", param)
                .put("event_id", eventId);
        return EventJson.frame(event);
    }
}
