package org.realtimetck.server;

import org.jspecify.annotations.Nullable;
import org.realtimetck.fault.Doorway;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.pipe.Frame;
import org.realtimetck.session.SessionLoop;

/**
 * A session that is open, for whoever wants to meddle with it. What is asked for happens between two events of the
 * session, behind the faults of its sandbox, and shows in the journal; nothing happens if the connection ends before.
 * Thread-safe.
 */
public final class OpenConnection {

    private final int number;
    private final SessionLoop loop;
    private final Doorway doorway;

    OpenConnection(int number, SessionLoop loop, Doorway doorway) {
        this.number = number;
        this.loop = loop;
        this.doorway = doorway;
    }

    /** As in the journal. */
    public int number() {
        return number;
    }

    /**
     * Sends a text message that the session knows nothing of.
     *
     * @param type the event's type, for the journal; null if the text is no event
     * @param text also one that is no JSON
     */
    public void send(@Nullable String type, String text) {
        loop.take(() -> doorway.send(new Frame.Text(type, text)));
    }

    /**
     * Lets a fault strike: an insertion once, a regime from now on.
     *
     * @throws IllegalArgumentException if it is one that needs frames to strike
     */
    public void strike(Fault fault) {
        if (PlacedFault.strikesFrames(fault)) {
            throw new IllegalArgumentException(
                    "expected a fault that strikes between frames, got one that changes or keeps them: " + fault
                            + "; give it to the sandbox, with a place");
        }
        loop.take(() -> doorway.strike(fault, loop::after));
    }
}
