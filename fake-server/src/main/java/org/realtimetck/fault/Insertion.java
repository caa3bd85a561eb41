package org.realtimetck.fault;

import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/** Puts something between two frames, or ends the connection there. */
@FunctionalInterface
public non-sealed interface Insertion extends Fault {

    /**
     * Does the damage.
     *
     * @param next the way out behind the fault
     * @param later for faults that need time
     */
    void strike(Outbound next, Later later);
}
