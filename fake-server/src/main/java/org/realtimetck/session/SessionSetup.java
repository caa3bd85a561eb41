package org.realtimetck.session;

import java.util.Map;
import java.util.Set;
import org.realtimetck.clock.SessionClock;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Script;

/**
 * What a session begins with.
 *
 * @param kind what the connection asked for
 * @param modelName as asked for: an alias stays an alias [C]; empty for a transcription session
 * @param azure true for the dialect that repeats content parts and sends no rate limits [C]
 * @param variations where it departs from what the fake usually does
 * @param initial settings in place of the defaults, in the shape of an update of the same kind; empty for none
 */
public record SessionSetup(
        Kind kind,
        String modelName,
        boolean azure,
        Script script,
        Ids ids,
        SessionClock clock,
        SessionLimits limits,
        Set<Variation> variations,
        Map<String, Object> initial) {

    public SessionSetup {
        variations = Set.copyOf(variations);
    }

    /** As the service usually is, with its defaults. */
    public SessionSetup(
            Kind kind,
            String modelName,
            boolean azure,
            Script script,
            Ids ids,
            SessionClock clock,
            SessionLimits limits) {
        this(kind, modelName, azure, script, ids, clock, limits, Set.of(), Map.of());
    }

    public SessionSetup with(Script newScript) {
        return new SessionSetup(kind, modelName, azure, newScript, ids, clock, limits, variations, initial);
    }

    public SessionSetup with(SessionLimits newLimits) {
        return new SessionSetup(kind, modelName, azure, script, ids, clock, newLimits, variations, initial);
    }

    public SessionSetup varying(Variation... newVariations) {
        return new SessionSetup(kind, modelName, azure, script, ids, clock, limits, Set.of(newVariations), initial);
    }

    boolean varies(Variation variation) {
        return variations.contains(variation);
    }

    public enum Kind {
        REALTIME,
        TRANSCRIPTION
    }
}
