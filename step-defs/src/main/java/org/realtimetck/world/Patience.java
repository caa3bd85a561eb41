package org.realtimetck.world;

import java.time.Duration;

/** The longest waits, by name, before the time scale. */
final class Patience {

    /** From the start of the client's program to its end. */
    static final Duration ERRAND = Duration.ofSeconds(20);

    /** From the end of an errand's time until the client has been ended. */
    static final Duration STOPPING = Duration.ofSeconds(5);

    /** From the client's end until the last connection is seen to be over. */
    static final Duration LAST_CLOSE = Duration.ofSeconds(2);

    private Patience() {}
}
