package org.realtimetck.bench.load;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A masked frame, ready to be sent any number of times. */
public final class ClientFrame {

    private static final int FIN = 0x80;
    private static final int MASKED = 0x80;
    private static final int TEXT = 1;
    private static final int PONG = 10;
    private static final int MASK = 0x12345678;

    private final byte[] bytes;

    private ClientFrame(int opCode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(payload.length + 14);
        frame.put((byte) (FIN | opCode));
        if (payload.length < 126) {
            frame.put((byte) (MASKED | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (MASKED | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (MASKED | 127)).putLong(payload.length);
        }
        frame.putInt(MASK);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK >>> (24 - 8 * (i % 4))));
        }
        bytes = new byte[frame.flip().remaining()];
        frame.get(bytes);
    }

    /** An event, as JSON. */
    public static ClientFrame text(String json) {
        return new ClientFrame(TEXT, json.getBytes(StandardCharsets.UTF_8));
    }

    static ClientFrame pong(byte[] payload) {
        return new ClientFrame(PONG, payload);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes);
    }
}
