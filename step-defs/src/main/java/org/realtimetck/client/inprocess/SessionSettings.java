package org.realtimetck.client.inprocess;

import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Errand;

/**
 * How a session is to be configured. Turn detection is always off: the kit says when a turn is over.
 *
 * @param output the modality to ask for
 * @param voice null leaves the service's own
 * @param function the function to declare; null for none
 */
public record SessionSettings(
        Errand.Output output, String instructions, @Nullable String voice, Errand.@Nullable Function function) {

    public static SessionSettings of(Errand errand) {
        return new SessionSettings(errand.output(), errand.instructions(), errand.voice(), errand.function());
    }
}
