package org.realtimetck.verdict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Profile;
import org.realtimetck.vocabulary.Words;
import org.realtimetck.wire.Dialect;

/**
 * The list of known failures: scenarios still run, and failing as listed does not fail the run. It never turns a
 * failure into a pass, and an entry that is stale, expired or names nothing fails the run, so that the list cannot rot.
 */
public final class Baseline {
    private final List<BaselineEntry> entries;
    private final @Nullable VersionRange kit;
    private final @Nullable String client;
    private final String file;
    private final List<String> mismatches;

    Baseline(
            String file,
            @Nullable VersionRange kit,
            @Nullable String client,
            List<BaselineEntry> entries,
            List<String> mismatches) {
        this.file = file;
        this.kit = kit;
        this.client = client;
        this.entries = List.copyOf(entries);
        this.mismatches = List.copyOf(mismatches);
    }

    /** An empty list: every failure counts. */
    public static Baseline none() {
        return new Baseline("no baseline", null, null, List.of(), List.of());
    }

    /**
     * Reads the YAML file.
     *
     * @throws BaselineException if it is not as it should be, with every mistake found
     * @throws IOException if it cannot be read
     */
    public static Baseline read(Path file) throws IOException {
        return parse(file.toString(), Files.readString(file));
    }

    /** @param file the name used in messages */
    static Baseline parse(String file, String yaml) {
        return new BaselineReader(file, yaml).read();
    }

    /**
     * The list for one run: entries for other versions of the client are left out, and a list written for another
     * client or kit is a problem.
     */
    public Baseline forRun(String kitVersion, Profile profile) {
        List<String> found = new ArrayList<>();
        if (kit != null && !kit.contains(kitVersion)) {
            found.add("%s: written for kit versions %s, this is %s; check the entries, then widen `kit:`"
                    .formatted(file, kit, kitVersion));
        }
        if (client != null && !client.equals(profile.name())) {
            found.add("%s: written for the client %s, this run judges %s; take its own list, or mend `client:`"
                    .formatted(file, client, profile.name()));
        }
        List<BaselineEntry> applicable =
                entries.stream().filter(e -> e.appliesTo(profile.version())).toList();
        return new Baseline(file, kit, client, applicable, found);
    }

    /**
     * @param id scenario id, with its row if it has one
     * @param passed whether the scenario itself passed
     */
    public Verdict judge(String id, Dialect dialect, boolean passed) {
        Optional<BaselineEntry> entry = entry(id, dialect);
        if (entry.isEmpty()) {
            return passed ? Verdict.PASSED : Verdict.FAILED;
        }
        if (passed) {
            return entry.get().flaky() ? Verdict.PASSED : Verdict.UNEXPECTED_PASS;
        }
        return Verdict.KNOWN_FAILURE;
    }

    /** What goes with the verdict of {@link #judge}: null unless it is a known failure or an unexpected pass. */
    public @Nullable String reason(String id, Dialect dialect, Verdict verdict) {
        Optional<BaselineEntry> entry = entry(id, dialect);
        if (entry.isEmpty()) {
            return null;
        }
        return switch (verdict) {
            case KNOWN_FAILURE -> entry.get().sentence();
            case UNEXPECTED_PASS -> stale(entry.get(), id);
            default -> null;
        };
    }

    /**
     * What is wrong with the list, apart from stale entries, which are verdicts. Each is a sentence with file and line.
     *
     * @param knownIds all scenario ids of the kit, rows included, whether selected in this run or not
     */
    public List<String> problems(Set<String> knownIds, LocalDate today) {
        List<String> problems = new ArrayList<>(mismatches);
        for (BaselineEntry entry : entries) {
            if (knownIds.stream().noneMatch(entry::covers)) {
                problems.add(unknown(entry, knownIds));
            }
            if (entry.expires() != null && today.isAfter(entry.expires())) {
                problems.add(
                        "%s: the entry for %s expired on %s; mend the client, or give the entry a new date and say why"
                                .formatted(entry.where(), entry.id(), entry.expires()));
            }
        }
        problems.addAll(overlaps(knownIds));
        return problems;
    }

    private Optional<BaselineEntry> entry(String id, Dialect dialect) {
        return entries.stream().filter(e -> e.covers(id, dialect)).findFirst();
    }

    private static String stale(BaselineEntry entry, String id) {
        String advice = entry.covers(id) && !entry.id().equals(id)
                ? "narrow the entry to what still fails"
                : "delete the entry";
        return "%s lists %s as failing (%s), and it passed; %s"
                .formatted(entry.where(), entry.id(), entry.reason(), advice);
    }

    private static String unknown(BaselineEntry entry, Set<String> knownIds) {
        String hint = Words.nearest(entry.id(), knownIds)
                .map(id -> "; did you mean " + id + "?")
                .orElse("; `realtime-tck certify --list` shows them");
        return "%s: expected the id of a scenario, got %s, which is none%s".formatted(entry.where(), entry.id(), hint);
    }

    private List<String> overlaps(Set<String> knownIds) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            BaselineEntry first = entries.get(i);
            for (BaselineEntry second : entries.subList(i + 1, entries.size())) {
                new TreeSet<>(knownIds)
                        .stream()
                                .filter(id -> first.covers(id) && second.covers(id) && first.sharesDialectWith(second))
                                .findFirst()
                                .ifPresent(id ->
                                        found.add("%s: expected one entry for %s, got a second one besides %s; keep one"
                                                .formatted(second.where(), id, first.where())));
            }
        }
        return found;
    }
}
