package org.realtimetck.server;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.clock.Tempo;
import org.realtimetck.fault.PlacedFault;
import org.realtimetck.journal.ConnectionJournal;
import org.realtimetck.protocol.Variation;
import org.realtimetck.sandbox.Chaos;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Model;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Script;
import org.realtimetck.session.SessionLimits;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.upgrade.FaultyUpgrade;
import org.realtimetck.wire.Dialect;

/**
 * How the service behaves towards one scenario. Nothing in it changes; what happened is in the journal of the
 * {@link OpenSandbox}.
 *
 * @param name letters, digits, {@code -} and {@code .}; the path prefix is {@code /s/<name>}
 * @param dialect the service it plays; null for both, by the path
 * @param script what it hears and says
 * @param troubles what goes wrong
 * @param refusesKey true if its key is answered like one the service does not know
 * @param variations where it departs from what the fake usually does
 * @param tempo how its time passes
 */
public record Sandbox(
        String name,
        @Nullable Dialect dialect,
        Script script,
        Troubles troubles,
        boolean refusesKey,
        SessionLimits limits,
        Set<Variation> variations,
        Tempo tempo) {

    public Sandbox {
        if (!name.matches("[A-Za-z0-9.-]{1,64}")) {
            throw new IllegalArgumentException(
                    "expected a sandbox name of 1 to 64 letters, digits, '.' and '-', got '" + name + "'");
        }
        variations = Set.copyOf(variations);
    }

    /** As it was written down; its script is at the beginning. */
    public static Sandbox of(SandboxDocument document) {
        return new Sandbox(
                document.name(),
                document.dialect(),
                document.script().script(),
                new Troubles(document.faults(), document.upgradeFaults(), document.distortions()),
                document.refusesKey(),
                document.limits(),
                document.variations(),
                document.tempo());
    }

    /** A service that is well, and hears nothing in particular. */
    public static Sandbox healthy(String name, @Nullable Dialect dialect, Model model) {
        return healthy(name, dialect, Script.of(model));
    }

    /** A service that is well. */
    public static Sandbox healthy(String name, @Nullable Dialect dialect, Script script) {
        return new Sandbox(
                name, dialect, script, Troubles.NONE, false, SessionLimits.AS_CAPTURED, Set.of(), Tempo.real());
    }

    /**
     * A service that goes wrong by chance, always the same way for the same seed; it says what nobody scripted.
     *
     * @param dialect the service it plays; null for both, by the path
     */
    public static Sandbox chaotic(String name, @Nullable Dialect dialect, Chaos chaos) {
        return healthy(name, dialect, new Assistant(Pace.BRISK)).with(chaos);
    }

    /** The same under another name, so that any number of it can be open. */
    public Sandbox named(String newName) {
        return new Sandbox(newName, dialect, script, troubles, refusesKey, limits, variations, tempo);
    }

    /** @param newDialect the service it plays; null for both, by the path */
    public Sandbox speaking(@Nullable Dialect newDialect) {
        return new Sandbox(name, newDialect, script, troubles, refusesKey, limits, variations, tempo);
    }

    public Sandbox with(Script newScript) {
        return new Sandbox(name, dialect, newScript, troubles, refusesKey, limits, variations, tempo);
    }

    public Sandbox with(PlacedFault fault) {
        return with(troubles.and(fault));
    }

    public Sandbox with(FaultyUpgrade fault) {
        return with(troubles.and(fault));
    }

    /** Goes wrong by chance besides; the same chaos and the same client make the same run. */
    public Sandbox with(Chaos chaos) {
        return with(troubles.and(chaos));
    }

    public Sandbox with(PlacedDistortion distortion) {
        return with(troubles.and(distortion));
    }

    private Sandbox with(Troubles newTroubles) {
        return new Sandbox(name, dialect, script, newTroubles, refusesKey, limits, variations, tempo);
    }

    public Sandbox with(SessionLimits newLimits) {
        return new Sandbox(name, dialect, script, troubles, refusesKey, newLimits, variations, tempo);
    }

    public Sandbox at(Tempo newTempo) {
        return new Sandbox(name, dialect, script, troubles, refusesKey, limits, variations, newTempo);
    }

    public Sandbox refusingItsKey() {
        return new Sandbox(name, dialect, script, troubles, true, limits, variations, tempo);
    }

    public Sandbox varying(Variation... newVariations) {
        return varying(Set.of(newVariations));
    }

    public Sandbox varying(Set<Variation> newVariations) {
        return new Sandbox(name, dialect, script, troubles, refusesKey, limits, newVariations, tempo);
    }

    /** What one connection hears, numbered from 1. */
    Script script(int connection) {
        Chaos chaos = troubles.chaos();
        return chaos == null
                ? script
                : new Script(chaos.model(script.model(), connection), script.hearing(), script.mcpServers());
    }

    /** Writes down what chance has in store for a connection, if anything is left to it. */
    void tellChaos(ConnectionJournal journal) {
        Chaos chaos = troubles.chaos();
        if (chaos != null) {
            journal.chaos(chaos.profile().name(), chaos.seed(), chaos.meets(journal.connection()));
        }
    }

    boolean varies(Variation variation) {
        return variations.contains(variation);
    }
}
