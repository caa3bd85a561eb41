package org.realtimetck.transport.relay.distortion;

/** Changes how everything travels, from its moment on. */
@FunctionalInterface
public non-sealed interface Regime extends Distortion {

    /**
     * The way under the regime, for one connection.
     *
     * @param next the way to the client
     */
    Stage under(Stage next, Reins reins);
}
