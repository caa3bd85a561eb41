package org.realtimetck.transport.relay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Hides credentials in what a client says before frames begin. A key stands in one line and may come in many pieces, so
 * pieces are withheld until their line ends. Offsets stay what they are.
 */
final class MaskedLines {

    /** What came together, until its lines are over. */
    static final class Withheld {
        private final long atMicros;
        private final byte[] bytes;

        Withheld(long atMicros, byte[] bytes) {
            this.atMicros = atMicros;
            this.bytes = bytes;
        }

        long atMicros() {
            return atMicros;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /** What is told of a line that held a key. */
    interface Told {
        void masked(long firstByte, int bytes);
    }

    private static final int LONGEST_LINE = 64 * 1024;

    private final UnaryOperator<String> mask;
    private final Told told;
    private final List<Withheld> withheld = new ArrayList<>();
    private int withheldBytes;
    private long passed;
    private boolean hidesRest;

    MaskedLines(UnaryOperator<String> mask, Told told) {
        this.mask = mask;
        this.told = told;
    }

    /** @return what may be seen now, in pieces as they came or parts of them */
    List<Withheld> take(Withheld piece) {
        withheld.add(piece);
        withheldBytes += piece.bytes().length;
        int after = afterLastEnd(piece.bytes());
        if (after > 0) {
            return release(withheldBytes - piece.bytes().length + after);
        }
        return withheldBytes > LONGEST_LINE ? endless() : List.of();
    }

    /** @return the rest, whether or not its line ended */
    List<Withheld> rest() {
        return release(withheldBytes);
    }

    private static int afterLastEnd(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Nobody can tell what stands in a line that long: the rest of it is not shown. */
    private List<Withheld> endless() {
        List<Withheld> released = rest();
        hidesRest = true;
        return released;
    }

    private List<Withheld> release(int count) {
        byte[] together = new byte[count];
        int filled = 0;
        List<Withheld> released = new ArrayList<>();
        while (filled < count) {
            Withheld first = withheld.remove(0);
            int size = Math.min(first.bytes().length, count - filled);
            System.arraycopy(first.bytes(), 0, together, filled, size);
            released.add(new Withheld(first.atMicros(), new byte[size]));
            if (size < first.bytes().length) {
                byte[] left = Arrays.copyOfRange(first.bytes(), size, first.bytes().length);
                withheld.add(0, new Withheld(first.atMicros(), left));
            }
            filled += size;
        }
        withheldBytes -= count;
        byte[] shown = masked(new String(together, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
        int from = 0;
        for (Withheld piece : released) {
            System.arraycopy(shown, from, piece.bytes(), 0, piece.bytes().length);
            from += piece.bytes().length;
        }
        passed += count;
        return released;
    }

    private String masked(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        int begin = 0;
        while (begin < text.length()) {
            int end = text.indexOf('\n', begin) + 1;
            String line = text.substring(begin, end == 0 ? text.length() : end);
            String kept = hidesRest ? "*".repeat(line.length()) : sameLength(line, mask.apply(line));
            if (!kept.equals(line)) {
                told.masked(passed + begin, line.length());
            }
            hidesRest &= end == 0;
            shown.append(kept);
            begin += line.length();
        }
        return shown.toString();
    }

    private static String sameLength(String line, String kept) {
        return kept.length() == line.length() ? kept : "*".repeat(line.length());
    }
}
