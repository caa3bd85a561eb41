package org.realtimetck.sandbox;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.clock.Tempo;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.protocol.Variation;
import org.realtimetck.session.SessionLimits;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.upgrade.FaultyUpgrade;
import org.realtimetck.wire.Dialect;

/**
 * A sandbox as it was written down. A value: any number of sandboxes can be made of it.
 *
 * @param name as in paths
 * @param story what people tell who met it; empty if nobody wrote it
 * @param goodClient what a client that is well made does with it; empty likewise
 * @param dialect the service it plays; null for both, by the path
 * @param refusesKey true if its key is answered like one the service does not know
 * @param script what it hears and says
 */
public record SandboxDocument(
        String name,
        String story,
        String goodClient,
        @Nullable Dialect dialect,
        boolean refusesKey,
        Tempo tempo,
        Set<Variation> variations,
        SessionLimits limits,
        ScriptDocument script,
        List<PlacedFault> faults,
        List<FaultyUpgrade> upgradeFaults,
        List<PlacedDistortion> distortions) {

    public SandboxDocument {
        variations = Set.copyOf(variations);
        faults = List.copyOf(faults);
        upgradeFaults = List.copyOf(upgradeFaults);
        distortions = List.copyOf(distortions);
    }
}
