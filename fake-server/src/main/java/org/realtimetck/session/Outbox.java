package org.realtimetck.session;

import org.realtimetck.protocol.ServerEvent;

/** Where a session's effects go. Called on the session's turn. */
public interface Outbox {

    void send(ServerEvent event);

    void close(int code, String reason);

    /** The effects of one input have all been handed over. */
    void endOfBurst();

    /** The session, or the model it asked, threw: a fault of the kit, after which nothing more comes. */
    void broken(Throwable bug);
}
