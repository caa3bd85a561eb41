package org.realtimetck.client.process;

/** The set-up command of a client did not end well. The message has the command, its last lines and what to do. */
public final class SetUpFailedException extends RuntimeException {

    SetUpFailedException(String message) {
        super(message);
    }

    SetUpFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
