package org.realtimetck.fault;

import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/**
 * A fault and the place where it strikes. A value: every connection gets a wrapper of its own.
 *
 * @param place a moment for an insertion or a regime, frames for an alteration or a detention
 */
public record PlacedFault(Fault fault, Place place) {

    public PlacedFault {
        boolean fits = strikesFrames(fault) ? place instanceof Place.Upon : place instanceof Place.Moment;
        if (!fits) {
            throw new IllegalArgumentException(
                    strikesFrames(fault)
                            ? "expected a place of frames for a fault that changes or keeps them (on, on-each,"
                                    + " sometimes), got " + place
                            : "expected a moment for a fault that strikes between frames (before, after, between,"
                                    + " after-frames, when-received, after-time, from-the-start), got " + place);
        }
    }

    /** True if the fault's places are {@link Place.Upon} frames, false if they are {@link Place.Moment}s. */
    public static boolean strikesFrames(Fault fault) {
        return fault instanceof Alteration || fault instanceof Detention;
    }

    public FaultyOutbound wrap(Outbound next, Later later) {
        if (fault instanceof Alteration alteration) {
            return SelectiveOutbound.of(alteration, new Watch(place), next);
        }
        if (fault instanceof Detention detention) {
            return new SelectiveOutbound(detention.keeper(next, later), new Watch(place), next);
        }
        return new MomentousOutbound(fault, place, next, later);
    }
}
