package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Term;

/** The client's request is read and never answered. */
public record UnansweredUpgrade() implements Regime {

    /** In files and over HTTP. */
    public static final Term<UnansweredUpgrade> TERM = new Term<>(
            "unanswered-upgrade",
            "upgrade",
            "The client's request is read and never answered.",
            "Limits how long connecting may take, and tells its application that it took too long.",
            List.of(),
            given -> new UnansweredUpgrade());

    @Override
    public Stage under(Stage next, Reins reins) {
        return Muted.wholly(next);
    }
}
