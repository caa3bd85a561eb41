package org.realtimetck.fault;

import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/** One thing that goes wrong; a {@link Place} says when. Stateless: one value serves many connections. */
@FunctionalInterface
public interface Fault {

    /**
     * Does the damage.
     *
     * @param next the way out behind the fault
     * @param later for faults that need time
     */
    void strike(Outbound next, Later later);
}
