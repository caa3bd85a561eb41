package org.realtimetck.transport.upgrade;

import java.time.Instant;
import org.realtimetck.transport.Admission;

/** One thing that goes wrong with a handshake. A value: it serves many. */
@FunctionalInterface
public interface UpgradeFault {

    /**
     * The answer the client gets.
     *
     * @param healthy what it would get if nothing went wrong
     * @param now for headers that tell a time
     */
    Admission answer(Admission healthy, Instant now);
}
