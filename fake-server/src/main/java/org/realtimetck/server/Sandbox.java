package org.realtimetck.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Model;
import org.realtimetck.script.Script;
import org.realtimetck.session.SessionLimits;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.wire.Dialect;

/**
 * How the service behaves towards one scenario. Nothing in it changes; what happened is in the journal of the
 * {@link OpenSandbox}.
 *
 * @param name letters, digits, {@code -} and {@code .}; the path prefix is {@code /s/<name>}
 * @param dialect the service it plays; null for both, by the path
 * @param script what it hears and says
 * @param faults what goes wrong, in this order along the pipe
 * @param refusesKey true if its key is answered like one the service does not know
 * @param variations where it departs from what the fake usually does
 * @param distortions what goes wrong with the bytes; with any, clients reach it through a relay of its own
 */
public record Sandbox(
        String name,
        @Nullable Dialect dialect,
        Script script,
        List<PlacedFault> faults,
        boolean refusesKey,
        SessionLimits limits,
        Set<Variation> variations,
        List<PlacedDistortion> distortions) {

    public Sandbox {
        if (!name.matches("[A-Za-z0-9.-]{1,64}")) {
            throw new IllegalArgumentException(
                    "expected a sandbox name of 1 to 64 letters, digits, '.' and '-', got '" + name + "'");
        }
        faults = List.copyOf(faults);
        variations = Set.copyOf(variations);
        distortions = List.copyOf(distortions);
    }

    /** A service that is well, and hears nothing in particular. */
    public static Sandbox healthy(String name, @Nullable Dialect dialect, Model model) {
        return healthy(name, dialect, Script.of(model));
    }

    /** A service that is well. */
    public static Sandbox healthy(String name, @Nullable Dialect dialect, Script script) {
        return new Sandbox(name, dialect, script, List.of(), false, SessionLimits.AS_CAPTURED, Set.of(), List.of());
    }

    public Sandbox with(PlacedFault fault) {
        List<PlacedFault> more = new ArrayList<>(faults);
        more.add(fault);
        return new Sandbox(name, dialect, script, more, refusesKey, limits, variations, distortions);
    }

    public Sandbox with(PlacedDistortion distortion) {
        List<PlacedDistortion> more = new ArrayList<>(distortions);
        more.add(distortion);
        return new Sandbox(name, dialect, script, faults, refusesKey, limits, variations, more);
    }

    public Sandbox with(SessionLimits newLimits) {
        return new Sandbox(name, dialect, script, faults, refusesKey, newLimits, variations, distortions);
    }

    public Sandbox refusingItsKey() {
        return new Sandbox(name, dialect, script, faults, true, limits, variations, distortions);
    }

    public Sandbox varying(Variation... newVariations) {
        return new Sandbox(name, dialect, script, faults, refusesKey, limits, Set.of(newVariations), distortions);
    }
}
