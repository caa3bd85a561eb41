package org.realtimetck.client.process;

/** The program of an errand could not be started, so nothing can be said of the client. */
public final class ClientNotStartedException extends RuntimeException {

    ClientNotStartedException(String message, Throwable cause) {
        super(message, cause);
    }
}
