package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.util.List;
import org.realtimetck.transport.relay.frame.FrameWriter;
import org.realtimetck.transport.relay.frame.WebSocketFrame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * An empty frame with an opcode that RFC 6455 keeps for later.
 *
 * @param opcode 3 to 7 for data, 11 to 15 for control
 */
public record ReservedOpcode(int opcode) implements IllegalBytes {

    /** In files and over HTTP. */
    public static final Term<ReservedOpcode> TERM = new Term<>(
            "reserved-opcode",
            "bytes",
            "A frame comes with an opcode that RFC 6455 keeps for later.",
            "Tells its application that the server broke the protocol, closes with 1002, and connects anew.",
            List.of(Parameter.optional(
                    "opcode", new Parameter.Whole(3, 15), "3 to 7 for data, 11 to 15 for control", 3L)),
            given -> new ReservedOpcode(given.whole("opcode")));

    public ReservedOpcode {
        if (opcode < 3 || opcode > 15 || (opcode >= WebSocketFrame.CLOSE && opcode <= WebSocketFrame.PONG)) {
            throw new IllegalArgumentException("expected an opcode of 3 to 7 or 11 to 15, got " + opcode);
        }
    }

    @Override
    public ByteBuffer wire() {
        return FrameWriter.frame(0x80 | opcode, ByteBuffer.allocate(0));
    }
}
