package org.realtimetck.fault;

import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/** Does something to one frame: drops it, changes it, sends it twice or later. */
@FunctionalInterface
public non-sealed interface Alteration extends Fault {

    /**
     * Sends what becomes of the frame, if anything does.
     *
     * @param next the way out behind the fault
     * @param later for faults that need time
     */
    void alter(Frame frame, Outbound next, Later later);
}
