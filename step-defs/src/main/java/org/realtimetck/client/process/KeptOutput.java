package org.realtimetck.client.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a program prints, as it prints it: the beginning and the end, however much it is. Thread-safe. */
public final class KeptOutput {

    /** Each of beginning and end keeps at most this many bytes. */
    static final int HALF = 128 * 1024;

    private static final int READ_AT_ONCE = 8192;

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final byte[] tail = new byte[HALF];
    private long total;

    /** Reads until the stream ends. */
    void readAll(InputStream stream) throws IOException {
        byte[] buffer = new byte[READ_AT_ONCE];
        for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
            add(buffer, n);
        }
    }

    public synchronized void add(byte[] bytes, int length) {
        int toHead = Math.min(length, HALF - head.size());
        head.write(bytes, 0, toHead);
        for (int i = toHead; i < length; i++) {
            tail[(int) ((total + i - head.size()) % HALF)] = bytes[i];
        }
        total += length;
    }

    public synchronized String text() {
        long afterHead = total - head.size();
        long leftOut = Math.max(0, afterHead - HALF);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toByteArray());
        if (leftOut > 0) {
            all.writeBytes(("\n… " + leftOut + " bytes left out …\n").getBytes(StandardCharsets.UTF_8));
        }
        for (long i = leftOut; i < afterHead; i++) {
            all.write(tail[(int) (i % HALF)]);
        }
        return all.toString(StandardCharsets.UTF_8);
    }
}
