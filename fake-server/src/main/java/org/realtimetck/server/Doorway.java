package org.realtimetck.server;

import org.realtimetck.fault.Fault;
import org.realtimetck.fault.Insertion;
import org.realtimetck.fault.Regime;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/** The end of a connection's way out, behind the faults of its sandbox. Used on the session's turn only. */
final class Doorway implements Outbound {

    private Outbound next;

    Doorway(Outbound next) {
        this.next = next;
    }

    /** @param fault an insertion or a regime */
    void strike(Fault fault, Later later) {
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
