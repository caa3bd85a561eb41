package org.realtimetck.transport.relay.frame;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * One frame as a server sends it: unmasked.
 *
 * @param fin true for the last frame of a message, and for every control frame
 * @param reserved the three reserved bits, RSV1 the highest: 0 to 7
 * @param opCode 0 to 15
 * @param payload read-only, position at its first byte
 */
public record WebSocketFrame(boolean fin, int reserved, int opCode, ByteBuffer payload) {

    public static final int CONTINUATION = 0;
    public static final int TEXT = 1;
    public static final int BINARY = 2;
    public static final int CLOSE = 8;
    public static final int PING = 9;
    public static final int PONG = 10;

    /** Of a control frame's payload, in bytes. */
    public static final int LONGEST_CONTROL = 125;

    public WebSocketFrame {
        payload = payload.slice().asReadOnlyBuffer();
    }

    public static WebSocketFrame text(String text) {
        return of(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A whole message, or a control frame. */
    public static WebSocketFrame of(int opCode, byte[] payload) {
        return new WebSocketFrame(true, 0, opCode, ByteBuffer.wrap(payload));
    }

    /** A close frame, with whatever code. */
    public static WebSocketFrame close(int code, String reason) {
        byte[] bytes = reason.getBytes(StandardCharsets.UTF_8);
        return of(
                CLOSE,
                ByteBuffer.allocate(2 + bytes.length)
                        .putShort((short) code)
                        .put(bytes)
                        .array());
    }

    @Override
    public ByteBuffer payload() {
        return payload.duplicate();
    }

    public boolean isControl() {
        return opCode >= CLOSE;
    }

    /** @return the frame as it travels */
    public ByteBuffer encoded() {
        return FrameWriter.frame(firstByte(), payload());
    }

    private int firstByte() {
        return (fin ? 0x80 : 0) | (reserved << 4) | opCode;
    }
}
