package org.realtimetck.transport.relay.frame;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Splits the bytes of a server into frames, however they are cut. For one connection and one thread. */
public final class FrameReader {

    /** More than any event a fake sends. */
    private static final long LONGEST = 256L * 1024 * 1024;

    private static final int LONGEST_HEADER = 10;
    private static final int COMPRESSED = 4;

    private final int allowedReserved;
    private final ByteBuffer header = ByteBuffer.allocate(LONGEST_HEADER);
    private @Nullable ByteBuffer payload;
    private boolean insideMessage;

    /** @param compression true if {@code permessage-deflate} was agreed on, which uses RSV1 */
    public FrameReader(boolean compression) {
        allowedReserved = compression ? COMPRESSED : 0;
    }

    /**
     * Takes all bytes, and gives every frame that they complete.
     *
     * @throws IllegalFrameException at the first byte that breaks a rule
     */
    public void read(ByteBuffer bytes, Consumer<WebSocketFrame> frames) {
        while (bytes.hasRemaining() || isWhole()) {
            if (payload == null) {
                readHeader(bytes);
            } else {
                copy(bytes, payload, payload.remaining());
            }
            if (payload != null && isWhole()) {
                frames.accept(take(payload));
            }
        }
    }

    private boolean isWhole() {
        return payload != null && !payload.hasRemaining();
    }

    private void readHeader(ByteBuffer bytes) {
        header.put(bytes.get());
        if (header.position() < 2 || header.position() < 2 + lengthBytes()) {
            return;
        }
        long length = length();
        check(length);
        payload = ByteBuffer.allocate((int) length);
    }

    private int lengthBytes() {
        int length = header.get(1) & 0x7F;
        return length == 126 ? 2 : length == 127 ? 8 : 0;
    }

    private long length() {
        return switch (lengthBytes()) {
            case 2 -> header.getShort(2) & 0xFFFF;
            case 8 -> header.getLong(2);
            default -> header.get(1) & 0x7F;
        };
    }

    private void check(long length) {
        require((header.get(1) & 0x80) == 0, "an unmasked frame from a server", "a masked one");
        require((reserved() & ~allowedReserved) == 0, "no reserved bits", "bits " + reserved());
        require(length >= 0 && length <= LONGEST, "a length of 0 to " + LONGEST, String.valueOf(length));
        require(
                lengthBytes() == 0 || length > (lengthBytes() == 2 ? 125 : 0xFFFF),
                "the shortest form of a length",
                length + " in " + lengthBytes() + " bytes");
        int opCode = opCode();
        if (opCode >= WebSocketFrame.CLOSE) {
            require(opCode <= WebSocketFrame.PONG, "a known opcode", String.valueOf(opCode));
            require(fin(), "an unfragmented control frame", "opcode " + opCode + " without FIN");
            require(
                    length <= WebSocketFrame.LONGEST_CONTROL,
                    "a control frame of at most 125 bytes",
                    length + " bytes");
        } else {
            require(opCode <= WebSocketFrame.BINARY, "a known opcode", String.valueOf(opCode));
            require(
                    insideMessage == (opCode == WebSocketFrame.CONTINUATION),
                    insideMessage ? "the continuation of a message" : "the start of a message",
                    "opcode " + opCode);
            insideMessage = !fin();
        }
    }

    private static void require(boolean holds, String expected, String got) {
        if (!holds) {
            throw new IllegalFrameException("expected " + expected + ", got " + got);
        }
    }

    private WebSocketFrame take(ByteBuffer whole) {
        WebSocketFrame frame = new WebSocketFrame(fin(), reserved(), opCode(), whole.flip());
        payload = null;
        header.clear();
        return frame;
    }

    private boolean fin() {
        return (header.get(0) & 0x80) != 0;
    }

    private int reserved() {
        return (header.get(0) >> 4) & 7;
    }

    private int opCode() {
        return header.get(0) & 0x0F;
    }

    private static void copy(ByteBuffer from, ByteBuffer to, int most) {
        int count = Math.min(from.remaining(), most);
        to.put(from.slice(from.position(), count));
        from.position(from.position() + count);
    }
}
