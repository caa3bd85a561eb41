package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Term;

/** Nothing of the service arrives any more, no pong either. The client's bytes are read, and the socket stays open. */
public record Silence() implements Regime {

    /** In files and over HTTP. */
    public static final Term<Silence> TERM = new Term<>(
            "silence",
            "ending",
            "Nothing of the service arrives any more, no pong either; what the client sends is read.",
            "Notices by its own pings or time limits that nobody answers, and tells its application that the connection was lost.",
            List.of(),
            given -> new Silence());

    @Override
    public Stage under(Stage next, Reins reins) {
        return Muted.wholly(next);
    }
}
