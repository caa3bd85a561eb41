package org.realtimetck.report;

/** Text for XML 1.0, which has no way to write most control characters. */
final class XmlText {
    private XmlText() {}

    /** Drops what XML 1.0 forbids, halves of surrogate pairs included. */
    static String legal(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(XmlText::isLegal).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xd7ff)
                || (point >= 0xe000 && point <= 0xfffd)
                || point >= 0x10000;
    }
}
