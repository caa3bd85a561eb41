package org.realtimetck.session;

import java.time.InstantSource;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.Model;

/**
 * What a session begins with.
 *
 * @param kind what the connection asked for
 * @param modelName as asked for: an alias stays an alias [C]; empty for a transcription session
 * @param azure true for the dialect that repeats content parts and sends no rate limits [C]
 */
public record SessionSetup(
        Kind kind,
        String modelName,
        boolean azure,
        Model model,
        Hearing hearing,
        Ids ids,
        InstantSource clock,
        SessionLimits limits) {

    public enum Kind {
        REALTIME,
        TRANSCRIPTION
    }
}
