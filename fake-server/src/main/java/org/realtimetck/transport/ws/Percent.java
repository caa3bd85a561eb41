package org.realtimetck.transport.ws;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Percent-decoding that refuses what it cannot read, where the JDK's decoder would guess. */
final class Percent {

    private Percent() {}

    /** @throws IllegalArgumentException if an escape is cut short, not hexadecimal, or not UTF-8 */
    static String decodePath(String path) {
        return decode(path, "path", false);
    }

    /**
     * Reads a query as browsers write it: {@code +} is a blank.
     *
     * @return the parameters in their order, and the values of each in theirs
     */
    static Map<String, List<String>> decodeQuery(String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters
                        .computeIfAbsent(decode(name, "query", true), unused -> new ArrayList<>())
                        .add(decode(value, "query", true));
            }
        }
        parameters.replaceAll((name, values) -> List.copyOf(values));
        return Collections.unmodifiableMap(parameters);
    }

    private static String decode(String encoded, String where, boolean plusIsBlank) {
        if (encoded.indexOf('%') < 0) {
            return plusIsBlank ? encoded.replace('+', ' ') : encoded;
        }
        byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        for (int at = 0; at < raw.length; at++) {
            if (raw[at] == '%') {
                bytes.write(octet(raw, at, where));
                at += 2;
            } else {
                bytes.write(plusIsBlank && raw[at] == '+' ? ' ' : raw[at]);
            }
        }
        return utf8(bytes.toByteArray(), where);
    }

    private static int octet(byte[] raw, int at, String where) {
        int high = digit(raw, at + 1);
        int low = digit(raw, at + 2);
        if (high < 0 || low < 0) {
            throw new IllegalArgumentException("expected two hexadecimal digits after '%' in the " + where
                    + ", at byte " + at + "; encode a literal percent sign as %25");
        }
        return high << 4 | low;
    }

    private static int digit(byte[] raw, int at) {
        return at < raw.length ? Character.digit(raw[at], 16) : -1;
    }

    private static String utf8(byte[] bytes, String where) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException broken) {
            throw new IllegalArgumentException(
                    "expected the escapes of the " + where + " to spell UTF-8, got other bytes", broken);
        }
    }
}
