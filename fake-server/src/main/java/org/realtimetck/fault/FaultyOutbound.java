package org.realtimetck.fault;

import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Outbound;

/** One connection's way out with a fault in it. Everything happens on the session's turn. */
public interface FaultyOutbound extends Outbound {

    /** The connection is open; called before its first frame. */
    void opened();

    /**
     * The client sent a message; called before the session hears of it.
     *
     * @param type the event's type; null if the message is no event
     */
    void received(@Nullable String type);
}
