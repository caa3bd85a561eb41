package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.transport.relay.frame.WebSocketFrame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * A close frame comes, and the TCP stream stays open after the client's answer.
 *
 * @param code of the close frame, 1000 to 4999
 */
public record CloseWithoutEnd(int code) implements Regime {

    /** In files and over HTTP. */
    public static final Term<CloseWithoutEnd> TERM = new Term<>(
            "close-without-end",
            "ending",
            "A close frame comes, and the TCP stream stays open after the client's answer.",
            "Ends the TCP stream itself after a while, and tells its application the code of the close frame.",
            List.of(Parameter.optional("code", new Parameter.Whole(1000, 4999), "close code", 1000L)),
            given -> new CloseWithoutEnd(given.whole("code")));

    @Override
    public boolean waitsForUpgrade() {
        return true;
    }

    @Override
    public Stage under(Stage next, Reins reins) {
        next.pass(new Piece.Bytes(WebSocketFrame.close(code, "").encoded()));
        return Muted.wholly(next);
    }
}
