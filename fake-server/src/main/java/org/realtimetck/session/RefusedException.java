package org.realtimetck.session;

import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/** A client event cannot be carried out; the session answers with the error and stays as it was. */
final class RefusedException extends Exception {

    private final transient ErrorBody error;

    RefusedException(ErrorBody error, @Nullable Throwable cause) {
        super(error.message(), cause);
        this.error = error;
    }

    RefusedException(ErrorBody error) {
        this(error, null);
    }

    ErrorBody error() {
        return error;
    }
}
