package org.realtimetck.transport.relay.frame;

/** A server's bytes that are no frame. The message says which rule of RFC 6455 they break. */
public final class IllegalFrameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    IllegalFrameException(String message) {
        super(message);
    }
}
