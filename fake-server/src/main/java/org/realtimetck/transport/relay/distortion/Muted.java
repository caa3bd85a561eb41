package org.realtimetck.transport.relay.distortion;

import java.util.function.Predicate;

/** Lets only some of what the service does pass; what other distortions do passes always. */
final class Muted implements Stage {

    private final Stage next;
    private final Predicate<Piece> heard;

    Muted(Stage next, Predicate<Piece> heard) {
        this.next = next;
        this.heard = heard;
    }

    /** Lets nothing of the service pass, its end included. */
    static Stage wholly(Stage next) {
        return new Muted(next, piece -> false);
    }

    @Override
    public void pass(Piece piece) {
        if (!piece.isOfTheService() || heard.test(piece)) {
            next.pass(piece);
        }
    }
}
