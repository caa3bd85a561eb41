package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import org.realtimetck.transport.relay.frame.WebSocketFrame;

/** Cuts messages into fragments. Frames that are no whole message pass as they are. */
final class Fragments implements Stage {

    /** A message of 16 MiB is not cut into as many frames; the last fragment takes the rest. */
    private static final int MOST = 100_000;

    /** Says where to cut. */
    interface Cuts {

        /**
         * @param from where the fragment begins
         * @return where it ends, above {@code from}, at most the payload's size
         */
        int next(ByteBuffer payload, int from);
    }

    private final Stage next;
    private final Cuts cuts;
    private final Between between;

    Fragments(Stage next, Cuts cuts, Between between) {
        this.next = next;
        this.cuts = cuts;
        this.between = between;
    }

    @Override
    public void pass(Piece piece) {
        if (piece instanceof Piece.Frame carried && isWholeMessage(carried.frame())) {
            cut(carried.frame());
        } else {
            next.pass(piece);
        }
    }

    private static boolean isWholeMessage(WebSocketFrame frame) {
        return frame.fin() && (frame.opCode() == WebSocketFrame.TEXT || frame.opCode() == WebSocketFrame.BINARY);
    }

    private void cut(WebSocketFrame message) {
        ByteBuffer payload = message.payload();
        int size = payload.remaining();
        int from = 0;
        int count = 0;
        do {
            int to = size == 0 || ++count == MOST ? size : cuts.next(payload, from);
            if (from > 0) {
                between.send(next);
            }
            next.pass(new Piece.Frame(new WebSocketFrame(
                    to == size,
                    from == 0 ? message.reserved() : 0,
                    from == 0 ? message.opCode() : WebSocketFrame.CONTINUATION,
                    payload.slice(from, to - from))));
            from = to;
        } while (from < size);
    }
}
