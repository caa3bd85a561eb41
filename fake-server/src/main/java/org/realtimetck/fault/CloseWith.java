package org.realtimetck.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Ends the connection with a close frame.
 *
 * @param code 1000 to 4999, or 1005 for a frame without a code
 * @param reason at most 123 bytes of UTF-8; empty with 1005
 */
public record CloseWith(int code, String reason) implements Insertion {

    /** In files and over HTTP. */
    public static final Term<CloseWith> TERM = new Term<>(
            "close-with",
            "ending",
            "The connection ends with a close frame.",
            "Tells its application the code and the reason, and reconnects only where the code allows it.",
            List.of(
                    Parameter.optional("code", new Parameter.Whole(1000, 4999), "close code; 1005 for none", 1011L),
                    Parameter.optional("reason", new Parameter.Text(123), "close reason, 123 bytes at most", "")),
            given -> new CloseWith(given.whole("code"), given.text("reason")));

    private static final int NO_CODE = 1005;
    private static final int NO_FRAME = 1006;
    private static final int LONGEST_REASON = 123;

    public CloseWith {
        if (code == NO_FRAME) {
            throw new IllegalArgumentException(
                    "close code 1006 means that no close frame came and cannot be sent; use EndWithoutClose");
        }
        if (code < 1000 || code > 4999) {
            throw new IllegalArgumentException("expected a close code of 1000 to 4999, got " + code);
        }
        if (code == NO_CODE && !reason.isEmpty()) {
            throw new IllegalArgumentException(
                    "a close frame without a code (1005) has no reason, got '" + reason + "'");
        }
        int bytes = reason.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > LONGEST_REASON) {
            throw new IllegalArgumentException(
                    "expected a close reason of at most 123 bytes of UTF-8, got " + bytes + ": '" + reason + "'");
        }
    }

    @Override
    public void strike(Outbound next, Later later) {
        next.send(new Frame.Close(code, reason));
    }
}
