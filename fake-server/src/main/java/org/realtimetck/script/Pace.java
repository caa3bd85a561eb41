package org.realtimetck.script;

import java.time.Duration;

/**
 * How fast a response comes.
 *
 * @param beforeFirst from {@code response.created} to the first item
 * @param perDelta between two deltas; zero sends the whole answer in one burst
 * @param beforeDone from the last item's end to {@code response.done}
 */
public record Pace(Duration beforeFirst, Duration perDelta, Duration beforeDone) {

    public static final Pace IMMEDIATE = new Pace(Duration.ZERO, Duration.ZERO);

    /** Some ten times faster than speech, slow enough to be interrupted: what {@code serve} uses. */
    public static final Pace BRISK = new Pace(Duration.ofMillis(40), Duration.ofMillis(15));

    /** With nothing between the last item's end and {@code response.done}. */
    public Pace(Duration beforeFirst, Duration perDelta) {
        this(beforeFirst, perDelta, Duration.ZERO);
    }

    public Pace withPerDelta(Duration pause) {
        return new Pace(beforeFirst, pause, beforeDone);
    }

    public Pace withBeforeDone(Duration pause) {
        return new Pace(beforeFirst, perDelta, pause);
    }
}
