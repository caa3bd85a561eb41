package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * The TCP stream ends (FIN) without a close frame.
 *
 * @param closeNotify whether TLS says goodbye first; without, the client sees its stream cut off. Of no matter to
 *     clients without TLS
 */
public record Fin(boolean closeNotify) implements Strike {

    /** In files and over HTTP. */
    public static final Term<Fin> TERM = new Term<>(
            "fin",
            "ending",
            "The TCP stream ends (FIN) without a close frame.",
            "Tells its application that the connection was lost (1006), and connects anew where that makes sense.",
            List.of(Parameter.optional(
                    "close-notify", new Parameter.Flag(), "whether TLS says goodbye before the stream ends", false)),
            given -> new Fin(given.flag("close-notify")));

    @Override
    public void strike(Stage next) {
        next.pass(new Piece.Fin(closeNotify));
    }
}
