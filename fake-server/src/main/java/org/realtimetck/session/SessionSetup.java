package org.realtimetck.session;

import java.time.InstantSource;
import java.util.Map;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.Model;

/**
 * What a session begins with.
 *
 * @param kind what the connection asked for
 * @param modelName as asked for: an alias stays an alias [C]; empty for a transcription session
 * @param azure true for the dialect that repeats content parts and sends no rate limits [C]
 * @param initial settings in place of the defaults, in the shape of an update of the same kind; empty for none
 */
public record SessionSetup(
        Kind kind,
        String modelName,
        boolean azure,
        Model model,
        Hearing hearing,
        Ids ids,
        InstantSource clock,
        SessionLimits limits,
        Map<String, Object> initial) {

    /** With the service's defaults. */
    public SessionSetup(
            Kind kind,
            String modelName,
            boolean azure,
            Model model,
            Hearing hearing,
            Ids ids,
            InstantSource clock,
            SessionLimits limits) {
        this(kind, modelName, azure, model, hearing, ids, clock, limits, Map.of());
    }

    public enum Kind {
        REALTIME,
        TRANSCRIPTION
    }
}
