package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * The service's bytes leave a few at a time: in TCP segments of their own as far as the systems between allow, in TLS
 * records of their own always.
 *
 * @param bytes in each, at least 1
 */
public record TinyWrites(int bytes) implements Regime {

    /** In files and over HTTP. */
    public static final Term<TinyWrites> TERM = new Term<>(
            "tiny-writes",
            "bytes",
            "The service's bytes leave a few at a time.",
            "Puts frames together from whatever reads it gets, and works as before.",
            List.of(Parameter.optional(
                    "bytes", new Parameter.Whole(1, 16_384), "bytes in each TCP segment and TLS record", 1L)),
            given -> new TinyWrites(given.whole("bytes")));

    public TinyWrites {
        if (bytes < 1) {
            throw new IllegalArgumentException("expected writes of at least 1 byte, got " + bytes);
        }
    }

    @Override
    public Layer layer() {
        return Layer.BYTES;
    }

    @Override
    public Stage under(Stage next, Reins reins) {
        return piece -> next.pass(
                piece.wire().hasRemaining() ? new Piece.Bytes(piece.wire(), Math.min(bytes, perWrite(piece))) : piece);
    }

    private static int perWrite(Piece piece) {
        return piece instanceof Piece.Bytes already ? already.perWrite() : Integer.MAX_VALUE;
    }
}
