package org.realtimetck.junit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.realtimetck.journal.Entry;

/** One line of a timeline: an entry, or one that takes in others of its kind. */
final class TimelineRow {

    private static final int LONGEST_DETAIL = 100;

    private final long atMicros;
    private final String connection;
    private final EntryWords words;
    private final List<String> pieces = new ArrayList<>();
    private int count = 1;
    private long untilMicros;

    private TimelineRow(Entry entry, String connection) {
        this.atMicros = entry.atMicros();
        this.untilMicros = entry.atMicros();
        this.connection = connection;
        this.words = EntryWords.of(entry);
        pieces.add(words.piece());
    }

    /** @param numbered true if the connections have to be told apart */
    static TimelineRow of(Entry entry, boolean numbered) {
        return new TimelineRow(entry, numbered && entry.connection() > 0 ? "#" + entry.connection() + "  " : "");
    }

    /** What has to be the same for two to share a line; empty for what stands alone. */
    String folding() {
        return words.foldable() ? connection + words.sign() + words.label() : "";
    }

    void add(TimelineRow later) {
        count++;
        untilMicros = later.untilMicros;
        pieces.addAll(later.pieces);
    }

    String line() {
        String label = count == 1 ? words.label() : count + " × " + words.label();
        String detail = detail();
        String line =
                String.format(Locale.ROOT, "%9.1f  %s%-13s  %s", atMicros / 1_000.0, connection, words.sign(), label);
        return detail.isEmpty() ? line : line + "  " + detail;
    }

    private String detail() {
        String said = String.join("", pieces);
        String text = said.isEmpty() ? words.detail() : "“" + said + "”";
        String whole = count == 1
                ? text
                : text + String.format(Locale.ROOT, " over %.1f ms", (untilMicros - atMicros) / 1_000.0);
        String shown =
                whole.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "␣").strip();
        return shown.length() <= LONGEST_DETAIL ? shown : shown.substring(0, LONGEST_DETAIL) + "…";
    }
}
