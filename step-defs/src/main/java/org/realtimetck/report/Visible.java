package org.realtimetck.report;

/**
 * Text from clients made safe to look at: characters that move the cursor, colour the terminal or turn the reading
 * direction are shown instead of obeyed.
 */
final class Visible {
    private static final int CONTROL_PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;

    private Visible() {}

    /** Line ends and tabs stay; a carriage return before a line end goes. */
    static String text(String raw) {
        StringBuilder out = new StringBuilder(raw.length());
        raw.replace("\r\n", "\n").codePoints().forEach(point -> append(out, point));
        return out.toString();
    }

    /** The same in one line. */
    static String line(String raw) {
        return text(raw).replace('\n', ' ').replace('\t', ' ').strip();
    }

    private static void append(StringBuilder out, int point) {
        if (point == '\n' || point == '\t') {
            out.append((char) point);
        } else if (point < ' ') {
            out.append((char) (CONTROL_PICTURES + point));
        } else if (point == 0x7f) {
            out.append((char) DELETE_PICTURE);
        } else if (isUnprintable(point)) {
            out.append("[U+").append("%04X".formatted(point)).append(']');
        } else {
            out.appendCodePoint(point);
        }
    }

    private static boolean isUnprintable(int point) {
        boolean isDirection = point == 0x200e
                || point == 0x200f
                || point == 0x61c
                || (point >= 0x202a && point <= 0x202e)
                || (point >= 0x2066 && point <= 0x2069);
        boolean isLineEnd = point == 0x2028 || point == 0x2029;
        return isDirection
                || isLineEnd
                || Character.isISOControl(point)
                || Character.getType(point) == Character.SURROGATE;
    }
}
