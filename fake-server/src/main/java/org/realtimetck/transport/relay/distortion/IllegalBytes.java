package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;

/** Sends what no WebSocket server may send, once, between two frames. */
public interface IllegalBytes extends Strike {

    /** @return what is sent */
    ByteBuffer wire();

    @Override
    default void strike(Stage next) {
        next.pass(new Piece.Bytes(wire()));
    }

    @Override
    default boolean waitsForUpgrade() {
        return true;
    }
}
