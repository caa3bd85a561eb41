package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.util.List;
import org.realtimetck.transport.relay.frame.WebSocketFrame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * A close frame with a code that must never be on the wire, such as 1005 or 1006.
 *
 * @param code 1005, 1006, 1015, or outside 1000 to 4999
 */
public record ForbiddenCloseCode(int code) implements IllegalBytes {

    /** In files and over HTTP. */
    public static final Term<ForbiddenCloseCode> TERM = new Term<>(
            "forbidden-close-code",
            "bytes",
            "A close frame comes with a code that must never be on the wire.",
            "Tells its application that the server broke the protocol, and takes the code neither for the truth nor for a clean end.",
            List.of(Parameter.optional(
                    "code",
                    new Parameter.Whole(0, 65_535),
                    "close code: 1005, 1006, 1015, below 1000 or above 4999",
                    1006L)),
            given -> new ForbiddenCloseCode(given.whole("code")));

    public ForbiddenCloseCode {
        boolean reserved = code == 1004 || code == 1005 || code == 1006 || code == 1015;
        if (!reserved && code >= 1000 && code <= 4999) {
            throw new IllegalArgumentException(
                    "expected a code that may not be on the wire, got " + code + "; use close-with for others");
        }
    }

    @Override
    public ByteBuffer wire() {
        return WebSocketFrame.close(code, "").encoded();
    }
}
