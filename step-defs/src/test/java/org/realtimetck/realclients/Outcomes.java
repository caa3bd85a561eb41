package org.realtimetck.realclients;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;
import org.realtimetck.wire.Dialect;

/**
 * What became of each scenario in each dialect of one client, fit for a file: one line per scenario, sorted by id, for
 * example {@code MIG-001 openai=known-failure azure=not-applicable}. Lines that begin with {@code #} say nothing.
 *
 * @param verdicts by scenario id and dialect word
 */
record Outcomes(Map<String, Map<String, String>> verdicts) {

    static final String ABSENT = "not there";

    Outcomes {
        verdicts = new TreeMap<>(verdicts);
    }

    static Outcomes of(Collection<ScenarioResult> results) {
        Map<String, Map<String, String>> verdicts = new TreeMap<>();
        for (ScenarioResult result : results) {
            verdicts.computeIfAbsent(result.id(), id -> new TreeMap<>())
                    .put(result.dialect().word(), word(result.verdict()));
        }
        return new Outcomes(verdicts);
    }

    /** @throws IllegalArgumentException for a line that is not as told above, with its number */
    static Outcomes parse(String file, List<String> lines) {
        Map<String, Map<String, String>> verdicts = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String where = file + ":" + (i + 1);
            List<String> words = List.of(line.split(" +"));
            Map<String, String> row = new TreeMap<>();
            for (String word : words.subList(1, words.size())) {
                String[] pair = word.split("=", 2);
                if (pair.length != 2 || row.put(pair[0], pair[1]) != null) {
                    throw new IllegalArgumentException(
                            where + ": expected dialect=verdict, each dialect once, got " + line);
                }
            }
            if (verdicts.put(words.get(0), row) != null) {
                throw new IllegalArgumentException(where + ": expected each scenario once, got a second line for it");
            }
        }
        return new Outcomes(verdicts);
    }

    List<String> lines() {
        return verdicts.entrySet().stream()
                .map(row -> row.getKey()
                        + row.getValue().entrySet().stream()
                                .sorted(Map.Entry.<String, String>comparingByKey()
                                        .reversed())
                                .map(verdict -> " " + verdict.getKey() + "=" + verdict.getValue())
                                .collect(Collectors.joining()))
                .toList();
    }

    /** One sentence per outcome that is another than expected. */
    List<String> differencesFrom(Outcomes expected, String client) {
        List<String> differences = new ArrayList<>();
        TreeSet<String> ids = new TreeSet<>(verdicts.keySet());
        ids.addAll(expected.verdicts.keySet());
        for (String id : ids) {
            for (Dialect dialect : Dialect.values()) {
                String was = expected.verdict(id, dialect);
                String is = verdict(id, dialect);
                if (!Objects.equals(was, is)) {
                    differences.add(client + ", " + id + " as " + dialect.word() + ": was " + was + ", is " + is);
                }
            }
        }
        return differences;
    }

    /** @param beginnings of ids, with commas between; empty for all */
    Outcomes only(String beginnings) {
        Map<String, Map<String, String>> kept = new TreeMap<>(verdicts);
        kept.keySet().removeIf(id -> Stream.of(beginnings.split(",")).noneMatch(id::startsWith));
        return new Outcomes(kept);
    }

    /** These, and in place of those that are in both the newer ones. */
    Outcomes with(Outcomes newer) {
        Map<String, Map<String, String>> all = new TreeMap<>(verdicts);
        all.putAll(newer.verdicts);
        return new Outcomes(all);
    }

    private String verdict(String id, Dialect dialect) {
        return verdicts.getOrDefault(id, Map.of()).getOrDefault(dialect.word(), ABSENT);
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
