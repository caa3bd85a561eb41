package org.realtimetck.sandbox;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.realtimetck.fault.Fault;
import org.realtimetck.fault.Place;
import org.realtimetck.fault.PlacedFault;

/**
 * A fault whose place is left to chance, wholly or in part.
 *
 * @param place where it strikes; one that is {@link Place.Sometimes} gets a seed of the connection's; null to strike once
 *     among the first frames
 * @param withinFrames how many frames these are, at least 1; no matter if there is a place
 */
public record DrawnFault(Fault fault, @Nullable Place place, int withinFrames) {

    /** @throws IllegalArgumentException if fault and place do not go together */
    public DrawnFault {
        new PlacedFault(fault, place == null ? new Place.AfterFrames(withinFrames) : place);
    }

    PlacedFault drawn(SplittableRandom random) {
        return new PlacedFault(fault, drawnPlace(random));
    }

    private Place drawnPlace(SplittableRandom random) {
        if (place == null) {
            return new Place.AfterFrames(1 + random.nextInt(withinFrames));
        }
        return place instanceof Place.Sometimes sometimes
                ? new Place.Sometimes(sometimes.type(), sometimes.probability(), random.nextLong())
                : place;
    }
}
