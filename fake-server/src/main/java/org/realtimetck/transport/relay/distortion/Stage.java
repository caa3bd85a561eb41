package org.realtimetck.transport.relay.distortion;

/** One stretch of the way from the service to a client. */
@FunctionalInterface
public interface Stage {

    void pass(Piece piece);
}
