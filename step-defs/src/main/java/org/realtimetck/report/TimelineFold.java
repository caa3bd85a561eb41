package org.realtimetck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.realtimetck.journal.Entry;

/** A row in the making: one entry, or one that takes in those that follow and are of its kind. */
final class TimelineFold {
    private static final int LONGEST_TEXT = 70;

    private final List<Integer> entries = new ArrayList<>();
    private final Map<String, Integer> types = new LinkedHashMap<>();
    private final StringBuilder words = new StringBuilder();
    private final EntryFacts facts;
    private final long atMicros;
    private final int connection;
    private final boolean evidence;
    private long untilMicros;
    private long soundBytes;

    TimelineFold(int index, Entry entry, boolean evidence) {
        this.facts = EntryFacts.of(entry);
        this.atMicros = entry.atMicros();
        this.untilMicros = entry.atMicros();
        this.connection = entry.connection();
        this.evidence = evidence;
        entries.add(index);
        types.put(facts.label(), 1);
        if (facts.foldable()) {
            weigh();
        }
    }

    boolean isFoldable() {
        return facts.foldable();
    }

    /** What has to be the same for two to share a row. */
    Object key() {
        return List.of(connection, facts.direction(), facts.tone(), evidence);
    }

    void add(TimelineFold single) {
        entries.addAll(single.entries);
        single.types.forEach((type, count) -> types.merge(type, count, Integer::sum));
        untilMicros = single.untilMicros;
        soundBytes += single.soundBytes;
        if (words.length() <= LONGEST_TEXT) {
            words.append(single.words);
        }
    }

    TimelineRow row() {
        String label = types.entrySet().stream()
                .map(type -> type.getValue() == 1 ? type.getKey() : type.getValue() + " × " + type.getKey())
                .collect(Collectors.joining(", "));
        return new TimelineRow(
                List.copyOf(entries),
                atMicros,
                untilMicros,
                connection,
                facts.direction(),
                facts.tone(),
                label,
                detail(),
                evidence);
    }

    private void weigh() {
        String piece = facts.label().equals("binary message") ? facts.text() : FrameText.piece(facts.text());
        boolean isSound = facts.label().endsWith("audio.delta")
                || facts.label().equals("input_audio_buffer.append")
                || facts.label().equals("binary message");
        if (isSound) {
            soundBytes = piece.length() * 3L / 4;
        } else {
            words.append(piece);
        }
    }

    private String detail() {
        List<String> parts = new ArrayList<>();
        boolean saysItAll = entries.size() == 1 || facts.tone() == TimelineRow.Tone.WITHHELD;
        if (saysItAll && !facts.detail().isEmpty()) {
            return facts.detail();
        }
        if (!words.isEmpty()) {
            parts.add("“" + FrameText.cut(Visible.line(words.toString()), LONGEST_TEXT) + "”");
        }
        if (soundBytes > 0) {
            parts.add(Words.count(soundBytes, "byte"));
        }
        if (entries.size() > 1) {
            parts.add("over " + Elapsed.millis(untilMicros - atMicros));
        }
        return String.join(", ", parts);
    }
}
