package org.realtimetck.server;

import java.util.ArrayList;
import java.util.List;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.upgrade.FaultyUpgrade;

/**
 * What goes wrong in a sandbox.
 *
 * @param faults with events, in this order along the pipe
 * @param upgradeFaults with handshakes; of those that strike, the first does
 * @param distortions with the bytes; with any, clients reach the sandbox through a relay of its own
 */
public record Troubles(
        List<PlacedFault> faults, List<FaultyUpgrade> upgradeFaults, List<PlacedDistortion> distortions) {

    public static final Troubles NONE = new Troubles(List.of(), List.of(), List.of());

    public Troubles {
        faults = List.copyOf(faults);
        upgradeFaults = List.copyOf(upgradeFaults);
        distortions = List.copyOf(distortions);
    }

    Troubles and(PlacedFault fault) {
        return new Troubles(more(faults, fault), upgradeFaults, distortions);
    }

    Troubles and(FaultyUpgrade fault) {
        return new Troubles(faults, more(upgradeFaults, fault), distortions);
    }

    Troubles and(PlacedDistortion distortion) {
        return new Troubles(faults, upgradeFaults, more(distortions, distortion));
    }

    private static <T> List<T> more(List<T> some, T another) {
        List<T> more = new ArrayList<>(some);
        more.add(another);
        return more;
    }
}
