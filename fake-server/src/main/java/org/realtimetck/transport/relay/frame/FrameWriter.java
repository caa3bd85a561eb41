package org.realtimetck.transport.relay.frame;

import java.nio.ByteBuffer;

/** Writes frames byte by byte, also such as no server may send. */
public final class FrameWriter {

    /** FIN and the text opcode. */
    public static final int WHOLE_TEXT = 0x80 | WebSocketFrame.TEXT;

    private static final int MASKED = 0x80;
    private static final int SIXTEEN_BITS = 126;
    private static final int SIXTY_FOUR_BITS = 127;
    private static final int LONGEST_HEADER = 14;

    private FrameWriter() {}

    /** @param firstByte FIN, reserved bits and opcode */
    public static ByteBuffer frame(int firstByte, ByteBuffer payload) {
        return announcing(firstByte, payload.remaining(), payload);
    }

    /** @param length what the header says, whatever the payload has */
    public static ByteBuffer announcing(int firstByte, long length, ByteBuffer payload) {
        ByteBuffer bytes = start(firstByte, payload);
        length(bytes, 0, length);
        return bytes.put(payload.duplicate()).flip();
    }

    /** A frame masked like a client's. */
    public static ByteBuffer masked(int firstByte, int key, ByteBuffer payload) {
        ByteBuffer bytes = start(firstByte, payload);
        length(bytes, MASKED, payload.remaining());
        bytes.putInt(key);
        for (int i = 0; i < payload.remaining(); i++) {
            bytes.put((byte) (payload.get(payload.position() + i) ^ (key >>> (24 - 8 * (i % 4)))));
        }
        return bytes.flip();
    }

    /** A frame whose length stands in 64 bits, however short it is. */
    public static ByteBuffer inSixtyFourBits(int firstByte, ByteBuffer payload) {
        ByteBuffer bytes = start(firstByte, payload);
        bytes.put((byte) SIXTY_FOUR_BITS).putLong(payload.remaining());
        return bytes.put(payload.duplicate()).flip();
    }

    private static ByteBuffer start(int firstByte, ByteBuffer payload) {
        return ByteBuffer.allocate(payload.remaining() + LONGEST_HEADER).put((byte) firstByte);
    }

    private static void length(ByteBuffer bytes, int maskBit, long length) {
        if (length < SIXTEEN_BITS) {
            bytes.put((byte) (maskBit | (int) length));
        } else if (length <= 0xFFFF) {
            bytes.put((byte) (maskBit | SIXTEEN_BITS)).putShort((short) length);
        } else {
            bytes.put((byte) (maskBit | SIXTY_FOUR_BITS)).putLong(length);
        }
    }
}
