package org.realtimetck.transport.relay.distortion;

import java.time.Duration;
import java.util.List;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * The server is gone for a while: connections are reset, and new ones are refused on the same port. Once for each
 * relay: at once means from the relay's start, any other moment the first connection that reaches it.
 *
 * @param lasts at least this long
 */
public record Outage(Duration lasts) implements Strike {

    /** In files and over HTTP. */
    public static final Term<Outage> TERM = new Term<>(
            "outage",
            "upgrade",
            "All connections are reset, and new ones are refused on the same port for a while.",
            "Tries again with growing pauses, and tells its application when it gives up.",
            List.of(Parameter.required(
                    "lasts",
                    new Parameter.Time(Duration.ofMillis(1), Duration.ofMinutes(60)),
                    "how long connections are refused")),
            given -> new Outage(given.time("lasts")));

    @Override
    public void strike(Stage next) {
        next.pass(new Piece.Outage(lasts));
    }
}
