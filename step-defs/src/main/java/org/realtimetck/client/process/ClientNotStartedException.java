package org.realtimetck.client.process;

import org.jspecify.annotations.Nullable;

/** The program of an errand, or an adapter, could not be started, so nothing can be said of the client. */
public final class ClientNotStartedException extends RuntimeException {

    public ClientNotStartedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
