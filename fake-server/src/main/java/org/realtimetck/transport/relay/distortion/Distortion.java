package org.realtimetck.transport.relay.distortion;

/** One thing that goes wrong with bytes; a {@link Moment} says when. A value: it serves many connections. */
public sealed interface Distortion permits Strike, Regime, RefuseFirst, TlsFlaw {

    /** Where in the way of the bytes a distortion stands, whatever the order in which it was asked for. */
    enum Layer {
        /** What the service says, whole messages. */
        MESSAGES,
        /** How messages become frames. */
        FRAMES,
        /** How frames become bytes, and when those leave. */
        BYTES
    }

    default Layer layer() {
        return Layer.MESSAGES;
    }

    /** True for what makes sense among frames only; struck earlier, it waits for the 101. */
    default boolean waitsForUpgrade() {
        return false;
    }
}
