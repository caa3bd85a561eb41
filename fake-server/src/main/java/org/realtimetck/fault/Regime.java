package org.realtimetck.fault;

import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/** Changes how all frames travel, from its place on: it may keep them, mix them or let them out in bursts. */
@FunctionalInterface
public non-sealed interface Regime extends Fault {

    /**
     * The way out under the regime, for one connection.
     *
     * @param next the way out behind the fault
     * @param later for what happens after a while
     */
    Outbound under(Outbound next, Later later);
}
