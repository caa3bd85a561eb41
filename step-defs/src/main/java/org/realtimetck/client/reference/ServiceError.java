package org.realtimetck.client.reference;

import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Observation.Failure;
import tools.jackson.databind.JsonNode;

/**
 * The body of an {@code error} event, or of the error in a failed response. Everything but the type may be null [C].
 *
 * @param eventId the client event at fault, if the service says
 */
public record ServiceError(
        @Nullable String type,
        @Nullable String code,
        @Nullable String message,
        @Nullable String param,
        @Nullable String eventId) {

    static ServiceError of(JsonNode error) {
        return new ServiceError(
                text(error, "type"),
                text(error, "code"),
                text(error, "message"),
                text(error, "param"),
                text(error, "event_id"));
    }

    /** The code, or the type where there is none. */
    @Nullable
    String name() {
        return code == null ? type : code;
    }

    public Failure failure(boolean fatal) {
        return new Failure(type, code, message, eventId, fatal);
    }

    private static @Nullable String text(JsonNode error, String field) {
        JsonNode value = error.path(field);
        return value.isMissingNode() || value.isNull() ? null : value.asString();
    }
}
