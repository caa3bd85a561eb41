package org.realtimetck.transport.relay.distortion;

/** Happens once, at its moment. */
@FunctionalInterface
public non-sealed interface Strike extends Distortion {

    /** @param next the way to the client */
    void strike(Stage next);
}
