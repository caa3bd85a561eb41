package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Term;

/** The server neither reads nor writes any more, and the socket stays open: like a machine that lost its power. */
public record HalfOpen() implements Strike {

    /** In files and over HTTP. */
    public static final Term<HalfOpen> TERM = new Term<>(
            "half-open",
            "ending",
            "The server neither reads nor writes any more, and the socket stays open.",
            "Notices by its own pings or time limits that nobody is there, and tells its application that the connection was lost.",
            List.of(),
            given -> new HalfOpen());

    @Override
    public void strike(Stage next) {
        next.pass(new Piece.Freeze());
    }
}
