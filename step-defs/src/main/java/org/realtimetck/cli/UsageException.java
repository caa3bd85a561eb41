package org.realtimetck.cli;

/** The command line asks for something that cannot be. */
final class UsageException extends RuntimeException {
    UsageException(String message) {
        super(message);
    }
}
