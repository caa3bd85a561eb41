package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Term;

/** The connection ends with a TCP reset (RST). */
public record Reset() implements Strike {

    /** In files and over HTTP. */
    public static final Term<Reset> TERM = new Term<>(
            "reset",
            "ending",
            "The connection ends with a TCP reset.",
            "Tells its application that the connection was lost (1006), and connects anew where that makes sense.",
            List.of(),
            given -> new Reset());

    @Override
    public void strike(Stage next) {
        next.pass(new Piece.Reset());
    }
}
