package org.realtimetck.server;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.Model;
import org.realtimetck.script.Pace;
import org.realtimetck.script.PlainHearing;
import org.realtimetck.session.SessionLimits;
import org.realtimetck.wire.Dialect;

/**
 * How the service behaves towards one scenario. Nothing in it changes; what happened is in the journal of the
 * {@link OpenSandbox}.
 *
 * @param name letters, digits, {@code -} and {@code .}; the path prefix is {@code /s/<name>}
 * @param dialect the service it plays; null for both, by the path
 * @param model what it says
 * @param faults what goes wrong, in this order along the pipe
 * @param refusesKey true if its key is answered like one the service does not know
 * @param hearing what it makes of the user's speech
 */
public record Sandbox(
        String name,
        @Nullable Dialect dialect,
        Model model,
        List<PlacedFault> faults,
        boolean refusesKey,
        SessionLimits limits,
        Hearing hearing) {

    public Sandbox {
        if (!name.matches("[A-Za-z0-9.-]{1,64}")) {
            throw new IllegalArgumentException(
                    "expected a sandbox name of 1 to 64 letters, digits, '.' and '-', got '" + name + "'");
        }
        faults = List.copyOf(faults);
    }

    /** A service that hears nothing in particular: see {@link PlainHearing}. */
    public Sandbox(
            String name,
            @Nullable Dialect dialect,
            Model model,
            List<PlacedFault> faults,
            boolean refusesKey,
            SessionLimits limits) {
        this(name, dialect, model, faults, refusesKey, limits, new PlainHearing(Pace.IMMEDIATE));
    }

    /** A service that is well. */
    public static Sandbox healthy(String name, @Nullable Dialect dialect, Model model) {
        return new Sandbox(name, dialect, model, List.of(), false, SessionLimits.AS_CAPTURED);
    }

    public Sandbox with(PlacedFault fault) {
        List<PlacedFault> more = new ArrayList<>(faults);
        more.add(fault);
        return new Sandbox(name, dialect, model, more, refusesKey, limits, hearing);
    }

    public Sandbox refusingItsKey() {
        return new Sandbox(name, dialect, model, faults, true, limits, hearing);
    }

    public Sandbox hearing(Hearing newHearing) {
        return new Sandbox(name, dialect, model, faults, refusesKey, limits, newHearing);
    }
}
