package org.realtimetck.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.journal.Entry;
import org.realtimetck.verdict.ScenarioResult;

/**
 * A journal as rows to read. Runs of deltas and appends are folded, in each direction for itself, because audio flows
 * both ways at once; what a fault let through unchanged is told once.
 *
 * @param rows in the order of their first entries
 */
public record Timeline(List<TimelineRow> rows) {

    /** Of a scenario, with the evidence of its findings marked. */
    public static Timeline of(ScenarioResult scenario) {
        Set<Integer> evidence = new HashSet<>();
        for (Finding finding : scenario.findings()) {
            evidence.addAll(finding.evidence());
        }
        return of(scenario.journal(), evidence);
    }

    /** @param evidence indexes into the journal, from 0; those outside of it are left out */
    public static Timeline of(List<Entry> journal, Set<Integer> evidence) {
        Set<Integer> passedOn = passedOn(journal);
        List<TimelineFold> folds = new ArrayList<>();
        Map<Object, TimelineFold> open = new HashMap<>();
        for (int i = 0; i < journal.size(); i++) {
            if (passedOn.contains(i) && !evidence.contains(i)) {
                continue;
            }
            TimelineFold single = new TimelineFold(i, journal.get(i), evidence.contains(i));
            TimelineFold fold = open.get(single.key());
            if (single.isFoldable() && fold != null) {
                fold.add(single);
                continue;
            }
            if (!single.isFoldable()) {
                open.clear();
            } else {
                open.put(single.key(), single);
            }
            folds.add(single);
        }
        return new Timeline(folds.stream().map(TimelineFold::row).toList());
    }

    /**
     * The few rows that matter: the evidence, or without any the last ones that tell what the client did.
     *
     * @param most how many at the most
     */
    public List<TimelineRow> excerpt(int most) {
        List<TimelineRow> proof = rows.stream().filter(TimelineRow::evidence).toList();
        if (!proof.isEmpty()) {
            return proof.subList(0, Math.min(most, proof.size()));
        }
        List<TimelineRow> telling = rows.stream().filter(TimelineRow::isTelling).toList();
        return telling.subList(Math.max(0, telling.size() - most), telling.size());
    }

    /** True if a number is needed to tell the connections apart. */
    public boolean hasSeveralConnections() {
        return rows.stream()
                        .mapToInt(TimelineRow::connection)
                        .filter(connection -> connection > 0)
                        .distinct()
                        .count()
                > 1;
    }

    /** Intended entries whose text then left unchanged. */
    private static Set<Integer> passedOn(List<Entry> journal) {
        Set<Integer> found = new HashSet<>();
        if (journal.stream().noneMatch(Entry.Intended.class::isInstance)) {
            return found;
        }
        Map<String, Integer> sent = new HashMap<>();
        for (int i = journal.size() - 1; i >= 0; i--) {
            Entry entry = journal.get(i);
            if (entry instanceof Entry.Sent message && !message.binary()) {
                sent.merge(message.connection() + " " + message.text(), 1, Integer::sum);
            } else if (entry instanceof Entry.Intended message) {
                String key = message.connection() + " " + message.text();
                if (sent.merge(key, -1, Integer::sum) >= 0) {
                    found.add(i);
                } else {
                    sent.remove(key);
                }
            }
        }
        return found;
    }
}
