package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * The TCP stream ends in the middle of the upgrade's answer.
 *
 * @param bytes of the head that still arrive, at least 1; the last one never does
 */
public record CutHead(int bytes) implements Regime {

    /** In files and over HTTP. */
    public static final Term<CutHead> TERM = new Term<>(
            "cut-head",
            "upgrade",
            "The TCP stream ends in the middle of the upgrade's answer.",
            "Tells its application that it could not connect, and why.",
            List.of(Parameter.optional(
                    "bytes", new Parameter.Whole(1, 10_000), "bytes of the answer that still arrive", 20L)),
            given -> new CutHead(given.whole("bytes")));

    public CutHead {
        if (bytes < 1) {
            throw new IllegalArgumentException("expected at least 1 byte of the head, got " + bytes);
        }
    }

    @Override
    public Stage under(Stage next, Reins reins) {
        return piece -> {
            if (piece instanceof Piece.Head) {
                int size = piece.wire().remaining();
                next.pass(new Piece.Bytes(piece.wire().slice(0, Math.min(bytes, size - 1))));
                next.pass(new Piece.Fin(false));
            } else {
                next.pass(piece);
            }
        };
    }
}
