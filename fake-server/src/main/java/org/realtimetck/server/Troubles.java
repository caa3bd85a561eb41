package org.realtimetck.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.sandbox.Chaos;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.upgrade.FaultyUpgrade;
import org.realtimetck.transport.upgrade.UpgradeFault;

/**
 * What goes wrong in a sandbox.
 *
 * @param faults with events, in this order along the pipe
 * @param upgradeFaults with handshakes; of those that strike, the first does
 * @param distortions with the bytes; with any, clients reach the sandbox through a relay of its own
 * @param chaos what goes wrong by chance besides, beyond all these along the pipe; null for nothing
 */
public record Troubles(
        List<PlacedFault> faults,
        List<FaultyUpgrade> upgradeFaults,
        List<PlacedDistortion> distortions,
        @Nullable Chaos chaos) {

    public static final Troubles NONE = new Troubles(List.of(), List.of(), List.of());

    public Troubles {
        faults = List.copyOf(faults);
        upgradeFaults = List.copyOf(upgradeFaults);
        distortions = List.copyOf(distortions);
    }

    /** Nothing by chance. */
    public Troubles(List<PlacedFault> faults, List<FaultyUpgrade> upgradeFaults, List<PlacedDistortion> distortions) {
        this(faults, upgradeFaults, distortions, null);
    }

    Troubles and(PlacedFault fault) {
        return new Troubles(more(faults, fault), upgradeFaults, distortions, chaos);
    }

    Troubles and(FaultyUpgrade fault) {
        return new Troubles(faults, more(upgradeFaults, fault), distortions, chaos);
    }

    Troubles and(PlacedDistortion distortion) {
        return new Troubles(faults, upgradeFaults, more(distortions, distortion), chaos);
    }

    Troubles and(Chaos newChaos) {
        return new Troubles(faults, upgradeFaults, distortions, newChaos);
    }

    /**
     * What goes wrong with the events of a connection, in order along the pipe.
     *
     * @param connection its number in the sandbox, from 1
     */
    List<PlacedFault> faultsOf(int connection) {
        if (chaos == null) {
            return faults;
        }
        List<PlacedFault> all = new ArrayList<>(faults);
        all.addAll(chaos.faults(connection));
        return all;
    }

    /**
     * What goes wrong with a handshake, if anything does.
     *
     * @param attempt which handshake of the sandbox, from 1
     * @param connection the number it has in the journal, from 1
     */
    Optional<UpgradeFault> upgradeFault(int attempt, int connection) {
        Optional<UpgradeFault> arranged = upgradeFaults.stream()
                .filter(fault -> fault.strikes(attempt))
                .findFirst()
                .map(FaultyUpgrade::fault);
        return arranged.or(() -> chaos == null ? Optional.empty() : chaos.handshake(connection));
    }

    private static <T> List<T> more(List<T> some, T another) {
        List<T> more = new ArrayList<>(some);
        more.add(another);
        return more;
    }
}
