package org.realtimetck.transport.relay;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The connection a socket belongs to. */
interface PeerOwner {

    /** @param bytes good until this returns */
    void received(ByteBuffer bytes);

    /** @param bytes as they are written now, before TLS */
    default void sent(ByteBuffer bytes) {}

    /** Less waits to be written than before. */
    void progressed();

    /** The other side says no more. */
    void inputEnded();

    /**
     * The outgoing stream ends, now.
     *
     * @param reset true if it takes the incoming one with it
     */
    default void outputEnds(boolean reset) {}

    /** The socket is gone, and was closed; said once. */
    void gone(IOException cause);

    void broken(RuntimeException bug);
}
