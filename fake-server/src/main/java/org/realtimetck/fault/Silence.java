package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Term;

/**
 * Swallows all that the service would still say, close frames included. The transport goes on answering pings and sends
 * its own, so the connection looks alive.
 */
public record Silence() implements Regime {

    /** In files and over HTTP. */
    public static final Term<Silence> TERM = new Term<>(
            "silence",
            "ending",
            "Nothing more is said on a connection that stays open; pings are still answered.",
            "Waits for an answer no longer than it chose to, tells its application, and connects anew.",
            List.of(),
            given -> new Silence());

    @Override
    public Outbound under(Outbound next, Later later) {
        return new Withheld(frame -> true, next);
    }
}
