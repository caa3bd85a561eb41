package org.realtimetck.fault;

import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/**
 * A fault and the place where it strikes. A value: every connection gets a wrapper of its own.
 *
 * @param place a moment for an insertion or a regime, frames for an alteration
 */
public record PlacedFault(Fault fault, Place place) {

    public PlacedFault {
        boolean fits = fault instanceof Alteration ? place instanceof Place.Upon : place instanceof Place.Moment;
        if (!fits) {
            throw new IllegalArgumentException(
                    fault instanceof Alteration
                            ? "a fault that changes frames strikes on an event, on each or sometimes, not at " + place
                            : "a fault that strikes between frames needs a moment: before, after, after frames, when"
                                    + " received, after a time or from the start; got " + place);
        }
    }

    public FaultyOutbound wrap(Outbound next, Later later) {
        if (fault instanceof Alteration alteration) {
            return new AlteredOutbound(alteration, new Watch(place), next, later);
        }
        return new MomentousOutbound(fault, place, next, later);
    }
}
