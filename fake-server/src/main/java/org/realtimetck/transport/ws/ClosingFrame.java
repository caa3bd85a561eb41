package org.realtimetck.transport.ws;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;

/**
 * A close frame that Jetty takes for an ordinary one whatever its code. For codes like 1001 and 1009 Jetty would drop
 * the frames still queued before it and shut the socket at once, so that a client in the middle of sending would see a
 * TCP reset in place of the code.
 */
final class ClosingFrame extends Frame implements CloseStatus.Supplier {

    private static final CloseStatus ORDINARY = new CloseStatus(CloseStatus.NO_CODE);
    private static final int MAX_REASON_BYTES = 123;

    ClosingFrame(int code, String reason) {
        super(OpCode.CLOSE, payload(code, reason));
    }

    @Override
    public CloseStatus getCloseStatus() {
        return ORDINARY;
    }

    private static ByteBuffer payload(int code, String reason) {
        if (code == CloseStatus.NO_CODE) {
            return ByteBuffer.allocate(0);
        }
        ByteBuffer payload = ByteBuffer.allocate(2 + MAX_REASON_BYTES).putShort((short) code);
        // encoding stops before a character that does not fit
        StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(reason), payload, true);
        return payload.flip();
    }
}
