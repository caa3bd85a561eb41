package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * The first connections are taken and reset before a byte is said, the next ones are served. Nothing but listening
 * takes a connection, so the client's {@code connect} succeeds; for one that fails there is {@link Outage}.
 *
 * @param connections how many, at least 1
 */
public record RefuseFirst(int connections) implements Distortion {

    /** In files and over HTTP. */
    public static final Term<RefuseFirst> TERM = new Term<>(
            "refuse-first",
            "upgrade",
            "The first connections are reset before a byte is said, the next ones are served.",
            "Tries again after a pause, and works once it is let in.",
            List.of(Parameter.optional(
                    "connections", new Parameter.Whole(1, 1_000), "how many connections are reset", 1L)),
            given -> new RefuseFirst(given.whole("connections")));

    public RefuseFirst {
        if (connections < 1) {
            throw new IllegalArgumentException("expected at least 1 connection to refuse, got " + connections);
        }
    }
}
