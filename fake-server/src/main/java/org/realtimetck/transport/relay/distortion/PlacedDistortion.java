package org.realtimetck.transport.relay.distortion;

/**
 * A distortion and its moment. A value: every connection has its own course through it.
 *
 * @param moment at once for what is decided before a connection has a history: TLS, and who is refused
 */
public record PlacedDistortion(Distortion distortion, Moment moment) {

    public PlacedDistortion {
        boolean beforeAll = distortion instanceof TlsFlaw || distortion instanceof RefuseFirst;
        if (beforeAll && !(moment instanceof Moment.AtOnce)) {
            throw new IllegalArgumentException(
                    "expected " + distortion + " at once, for it is decided when a client connects; got " + moment);
        }
    }

    public static PlacedDistortion atOnce(Distortion distortion) {
        return new PlacedDistortion(distortion, new Moment.AtOnce());
    }
}
