package org.realtimetck.transport;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** One side of permessage-deflate, RFC 7692, that keeps its window from message to message. */
public final class Deflate {

    private static final byte[] TAIL = {0, 0, (byte) 0xFF, (byte) 0xFF};

    private final Inflater inflater = new Inflater(true);
    private final Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);

    /** @param payload of a whole compressed message */
    public String inflated(byte[] payload) throws DataFormatException {
        byte[] whole = Arrays.copyOf(payload, payload.length + TAIL.length);
        System.arraycopy(TAIL, 0, whole, payload.length, TAIL.length);
        inflater.setInput(whole);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        while (true) {
            int size = inflater.inflate(some);
            if (size == 0) {
                return text.toString(StandardCharsets.UTF_8);
            }
            text.write(some, 0, size);
        }
    }

    public byte[] deflated(String text) {
        deflater.setInput(text.getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream payload = new ByteArrayOutputStream();
        byte[] some = new byte[8192];
        int size;
        do {
            size = deflater.deflate(some, 0, some.length, Deflater.SYNC_FLUSH);
            payload.write(some, 0, size);
        } while (size == some.length);
        return Arrays.copyOf(payload.toByteArray(), payload.size() - TAIL.length);
    }
}
