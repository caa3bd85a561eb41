package org.realtimetck.junit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.realtimetck.journal.Entry;

/**
 * A journal as lines to read. Deltas and appends are folded, each direction for itself, because audio flows both ways at
 * once.
 */
final class TimelineText {

    private static final int FIRST_SHOWN = 20;
    private static final int LAST_SHOWN = 40;

    private TimelineText() {}

    /** Ends with a line end. */
    static String of(List<Entry> journal) {
        if (journal.isEmpty()) {
            return "On the wire: nothing.\n";
        }
        List<String> lines = rows(journal).stream().map(TimelineRow::line).toList();
        return "On the wire (milliseconds since the sandbox was opened):\n"
                + abridged(lines).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static List<String> abridged(List<String> lines) {
        int left = lines.size() - FIRST_SHOWN - LAST_SHOWN;
        if (left <= 0) {
            return lines;
        }
        List<String> some = new ArrayList<>(lines.subList(0, FIRST_SHOWN));
        some.add("  … " + Counted.of(left, "line") + " more");
        some.addAll(lines.subList(lines.size() - LAST_SHOWN, lines.size()));
        return some;
    }

    private static List<TimelineRow> rows(List<Entry> journal) {
        boolean numbered = journal.stream().mapToInt(Entry::connection).max().orElse(0) > 1;
        List<TimelineRow> rows = new ArrayList<>();
        Map<String, TimelineRow> open = new HashMap<>();
        for (Entry entry : withoutPassedOn(journal)) {
            TimelineRow row = TimelineRow.of(entry, numbered);
            TimelineRow earlier = open.get(row.folding());
            if (row.folding().isEmpty()) {
                open.clear();
                rows.add(row);
            } else if (earlier == null) {
                open.put(row.folding(), row);
                rows.add(row);
            } else {
                earlier.add(row);
            }
        }
        return rows;
    }

    /** Without what the fake meant to send and then did send. */
    private static List<Entry> withoutPassedOn(List<Entry> journal) {
        Set<String> sent = journal.stream()
                .filter(Entry.Sent.class::isInstance)
                .map(entry -> entry.connection() + " " + ((Entry.Sent) entry).text())
                .collect(Collectors.toSet());
        return journal.stream()
                .filter(entry -> !(entry instanceof Entry.Intended meant
                        && sent.contains(meant.connection() + " " + meant.text())))
                .toList();
    }
}
