package org.realtimetck.transport;

import java.nio.ByteBuffer;

/** The way in from one client. A transport calls it from one thread at a time. */
public interface Line {

    void text(String message);

    /** @param message valid only during the call */
    void binary(ByteBuffer message);

    /**
     * The connection is over; called exactly once, whoever ended it.
     *
     * @param code the close code seen, 1005 for a close frame without one, 1006 for none at all
     * @param reason empty if there was none
     */
    void closed(int code, String reason);
}
