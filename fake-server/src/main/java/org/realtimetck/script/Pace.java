package org.realtimetck.script;

import java.time.Duration;

/**
 * How fast a response's deltas come.
 *
 * @param beforeFirst from {@code response.created} to the first item
 * @param perDelta between two deltas; zero sends the whole answer in one burst
 */
public record Pace(Duration beforeFirst, Duration perDelta) {

    public static final Pace IMMEDIATE = new Pace(Duration.ZERO, Duration.ZERO);

    /** Some ten times faster than speech, slow enough to be interrupted: what {@code serve} uses. */
    public static final Pace BRISK = new Pace(Duration.ofMillis(40), Duration.ofMillis(15));
}
