package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.realtimetck.transport.relay.frame.WebSocketFrame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * A message begins, and before its second fragment comes a close frame.
 *
 * @param code of the close frame, 1000 to 4999
 */
public record CloseInsideMessage(int code) implements Regime {

    /** In files and over HTTP. */
    public static final Term<CloseInsideMessage> TERM = new Term<>(
            "close-inside-message",
            "ending",
            "A message begins, and before its second fragment comes a close frame.",
            "Drops the message that never ended, and tells its application the code.",
            List.of(Parameter.optional("code", new Parameter.Whole(1000, 4999), "close code", 1011L)),
            given -> new CloseInsideMessage(given.whole("code")));

    static final String BEGINNING = "{\"type\":\"response.output_text.delta\",\"delta\":\"H";

    @Override
    public boolean waitsForUpgrade() {
        return true;
    }

    /** Only the service's own end still passes: it comes when the client answers the close frame. */
    @Override
    public Stage under(Stage next, Reins reins) {
        ByteBuffer beginning = ByteBuffer.wrap(BEGINNING.getBytes(StandardCharsets.UTF_8));
        next.pass(new Piece.Bytes(new WebSocketFrame(false, 0, WebSocketFrame.TEXT, beginning).encoded()));
        next.pass(new Piece.Bytes(WebSocketFrame.close(code, "").encoded()));
        return new Muted(next, Piece.End.class::isInstance);
    }
}
