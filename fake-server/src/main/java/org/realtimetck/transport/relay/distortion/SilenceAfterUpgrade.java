package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Term;

/** The upgrade is answered with 101, and then nothing comes. */
public record SilenceAfterUpgrade() implements Regime {

    /** In files and over HTTP. */
    public static final Term<SilenceAfterUpgrade> TERM = new Term<>(
            "silence-after-upgrade",
            "upgrade",
            "The upgrade is answered with 101, and then nothing comes.",
            "Waits for session.created only so long, and tells its application that the session never began.",
            List.of(),
            given -> new SilenceAfterUpgrade());

    @Override
    public Stage under(Stage next, Reins reins) {
        return new Muted(next, Piece.Head.class::isInstance);
    }
}
