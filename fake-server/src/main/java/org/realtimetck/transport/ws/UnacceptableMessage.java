package org.realtimetck.transport.ws;

/** A client's message that ends the connection, with the close code that says why. */
final class UnacceptableMessage extends Exception {

    private final int closeCode;

    UnacceptableMessage(int closeCode, String reason) {
        super(reason);
        this.closeCode = closeCode;
    }

    int closeCode() {
        return closeCode;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
