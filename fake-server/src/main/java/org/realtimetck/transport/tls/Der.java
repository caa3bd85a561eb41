package org.realtimetck.transport.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The few DER values a certificate is made of. Every method returns one whole value: tag, length, content. */
final class Der {

    /** X.509 wants two-digit years before 2050 and four digits from then on. */
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter GENERALIZED_TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final Instant YEAR_2050 = Instant.parse("2050-01-01T00:00:00Z");

    private Der() {}

    static byte[] sequence(byte[]... values) {
        return value(0x30, values);
    }

    static byte[] integer(BigInteger number) {
        return value(0x02, number.toByteArray());
    }

    static byte[] bool(boolean bool) {
        return value(0x01, new byte[] {(byte) (bool ? 0xFF : 0)});
    }

    static byte[] octetString(byte[] content) {
        return value(0x04, content);
    }

    /** @param unused how many of the last bits do not count */
    static byte[] bitString(int unused, byte[] bits) {
        return value(0x03, new byte[] {(byte) unused}, bits);
    }

    /** @param number only bits from the left, as named bit lists are written: bit 0 is 0x80 */
    static byte[] namedBits(int number) {
        return bitString(Integer.numberOfTrailingZeros(number), new byte[] {(byte) number});
    }

    static byte[] time(Instant time) {
        boolean late = !time.isBefore(YEAR_2050);
        String text = (late ? GENERALIZED_TIME : UTC_TIME).format(time);
        return value(late ? 0x18 : 0x17, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param dotted for example {@code 2.5.29.19} */
    static byte[] objectIdentifier(String dotted) {
        String[] arcs = dotted.split("\\.", -1);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(40 * Integer.parseInt(arcs[0]) + Integer.parseInt(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            int arc = Integer.parseInt(arcs[i]);
            for (int shift = 28; shift > 0; shift -= 7) {
                if (arc >>> shift != 0) {
                    content.write(0x80 | (arc >>> shift & 0x7F));
                }
            }
            content.write(arc & 0x7F);
        }
        return value(0x06, content.toByteArray());
    }

    /** @param number of the context tag, 0 to 30 */
    static byte[] explicit(int number, byte[] content) {
        return value(0xA0 | number, content);
    }

    /** @param number of the context tag, 0 to 30 */
    static byte[] implicit(int number, byte[] content) {
        return value(0x80 | number, content);
    }

    private static byte[] value(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream value = new ByteArrayOutputStream(content.size() + 4);
        value.write(tag);
        writeLength(value, content.size());
        value.writeBytes(content.toByteArray());
        return value.toByteArray();
    }

    private static void writeLength(ByteArrayOutputStream value, int length) {
        if (length < 0x80) {
            value.write(length);
        } else if (length < 0x100) {
            value.write(0x81);
            value.write(length);
        } else {
            value.write(0x82);
            value.write(length >>> 8);
            value.write(length);
        }
    }
}
