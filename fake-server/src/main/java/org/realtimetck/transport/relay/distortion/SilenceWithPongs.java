package org.realtimetck.transport.relay.distortion;

import java.util.List;
import org.realtimetck.transport.relay.frame.WebSocketFrame;
import org.realtimetck.vocabulary.Term;

/** No event arrives any more, while pings and pongs go on as if all were well. */
public record SilenceWithPongs() implements Regime {

    /** In files and over HTTP. */
    public static final Term<SilenceWithPongs> TERM = new Term<>(
            "silence-with-pongs",
            "ending",
            "No event arrives any more, while pings and pongs go on as if all were well.",
            "Limits how long an answer may take, and tells its application when nothing comes.",
            List.of(),
            given -> new SilenceWithPongs());

    @Override
    public Stage under(Stage next, Reins reins) {
        return new Muted(next, SilenceWithPongs::isSignOfLife);
    }

    private static boolean isSignOfLife(Piece piece) {
        return piece instanceof Piece.Frame carried
                && (carried.frame().opCode() == WebSocketFrame.PING
                        || carried.frame().opCode() == WebSocketFrame.PONG);
    }
}
