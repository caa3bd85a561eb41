package org.realtimetck.session;

import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/** A client event cannot be carried out; the session answers with the error and stays as it was. */
final class RefusedException extends Exception {

    private final transient ErrorBody error;
    private final boolean attributed;

    RefusedException(ErrorBody error, @Nullable Throwable cause) {
        this(error, cause, true);
    }

    private RefusedException(ErrorBody error, @Nullable Throwable cause, boolean attributed) {
        super(error.message(), cause);
        this.error = error;
        this.attributed = attributed;
    }

    RefusedException(ErrorBody error) {
        this(error, null);
    }

    /** One that does not name the event it answers. */
    static RefusedException ofNoEvent(ErrorBody error) {
        return new RefusedException(error, null, false);
    }

    /**
     * The error as it answers an event.
     *
     * @param eventId as the client gave it; null if it gave none
     */
    ErrorBody answering(@Nullable String eventId) {
        return attributed ? error.about(eventId) : error;
    }

    ErrorBody error() {
        return error;
    }
}
