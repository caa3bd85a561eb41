package org.realtimetck.client.adapter.stdio;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.adapter.AdapterFault;
import org.realtimetck.client.adapter.AdapterFault.Kind;

/** Lines of UTF-8, none longer than {@link #LONGEST}. Used by one thread. */
final class LineReader {

    /** Bytes, without the line break. */
    static final int LONGEST = 1024 * 1024;

    private static final int READ_AT_ONCE = 64 * 1024;

    private final InputStream stream;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    LineReader(InputStream stream) {
        this.stream = new BufferedInputStream(stream, READ_AT_ONCE);
    }

    /**
     * The next line; null at the end. What stands after the last line break is a line too.
     *
     * @throws AdapterFault if it is too long, or not UTF-8
     */
    @Nullable
    String next() throws IOException {
        line.reset();
        for (int next = stream.read(); next != '\n'; next = stream.read()) {
            if (next < 0) {
                return line.size() == 0 ? null : text();
            }
            line.write(next);
            if (line.size() > LONGEST) {
                throw new AdapterFault(
                        Kind.FLOOD,
                        "expected lines of at most " + LONGEST
                                + " bytes, got a longer one. Tell audio as bytes and sha256, not as data");
            }
        }
        return text();
    }

    private String text() {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new AdapterFault(
                    Kind.GARBAGE,
                    "expected UTF-8, got bytes that are none (" + e.getMessage() + "). The line: "
                            + new String(line.toByteArray(), 0, Math.min(line.size(), 100), StandardCharsets.UTF_8));
        }
    }
}
