package org.realtimetck.fault;

import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/** A way out at which faults may strike between frames, whenever somebody says so. Used on the session's turn only. */
public final class Doorway implements Outbound {

    private Outbound next;

    public Doorway(Outbound next) {
        this.next = next;
    }

    /**
     * Lets a fault strike: an insertion once, a regime from now on.
     *
     * @param fault an insertion or a regime
     */
    public void strike(Fault fault, Later later) {
        if (fault instanceof Insertion insertion) {
            insertion.strike(next, later);
        } else if (fault instanceof Regime regime) {
            next = regime.under(next, later);
        }
    }

    @Override
    public void send(Frame frame) {
        next.send(frame);
    }

    @Override
    public void flush() {
        next.flush();
    }
}
