package org.realtimetck.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text message of the server, not decoded before somebody wants it. */
public final class ServerText {

    private static final byte[] PREFIX = "{\"type\":\"".getBytes(StandardCharsets.US_ASCII);

    private final byte[] bytes;

    ServerText(byte[] bytes) {
        this.bytes = bytes;
    }

    /** True if it begins with this {@code type}, which the fake always writes first. */
    public boolean isOf(String type) {
        int from = PREFIX.length;
        int to = from + type.length();
        return bytes.length > to
                && bytes[to] == '"'
                && Arrays.equals(bytes, 0, from, PREFIX, 0, from)
                && type.equals(new String(bytes, from, type.length(), StandardCharsets.ISO_8859_1));
    }

    /** As it came. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
