package org.realtimetck.protocol;

import org.jspecify.annotations.Nullable;

/**
 * @param type the family, for example {@code invalid_request_error}
 * @param code the machine's word for it; null in some recorded errors
 * @param message the sentence for people
 * @param param path of the offending field, for example {@code session.type}; null if no field is at fault
 * @param eventId the client's own id of the event at fault; null if it gave none
 */
public record ErrorBody(
        String type,
        @Nullable String code,
        String message,
        @Nullable String param,
        @Nullable String eventId) {

    public static final String INVALID_REQUEST = "invalid_request_error";

    public static ErrorBody invalidRequest(String code, String message, @Nullable String param) {
        return new ErrorBody(INVALID_REQUEST, code, message, param, null);
    }

    public ErrorBody about(@Nullable String clientEventId) {
        return new ErrorBody(type, code, message, param, clientEventId);
    }
}
