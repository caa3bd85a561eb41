package org.realtimetck.verdict;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.realtimetck.wire.Dialect;
import org.realtimetck.yaml.YamlFile;
import org.realtimetck.yaml.YamlKeys;
import org.realtimetck.yaml.YamlNode;

/** Reads the baseline strictly: a list that hides failures must say exactly what it means. One use per file. */
final class BaselineReader {
    private static final Set<String> LIST_KEYS = Set.of("kit", "client", "entries");
    private static final Set<String> ENTRY_KEYS =
            Set.of("id", "dialect", "kind", "reason", "issue", "since", "expires", "versions");
    private static final Map<String, String> OTHER_WORDS = Map.of("profile", "dialect", "version", "versions");
    private static final String RANGE = "versions like \">=2.9 <2.11\"";
    private static final String DATE = "a date like 2026-12-31";
    private static final String FLAKY = "flaky";
    private static final String ID = "a scenario's id, with `*` at its end or not at all";
    private static final String ID_FORM = "[^*]+\\*?";

    private final String name;
    private final YamlFile file;

    BaselineReader(String name, String yaml) {
        Set<String> everyKey = new TreeSet<>(LIST_KEYS);
        everyKey.addAll(ENTRY_KEYS);
        this.name = name;
        this.file = new YamlFile(name, yaml, everyKey);
    }

    Baseline read() {
        Optional<Baseline> baseline = file.root().flatMap(this::list);
        if (file.problems().isEmpty() && baseline.isPresent()) {
            return baseline.get();
        }
        throw new BaselineException(file.problems());
    }

    private Optional<Baseline> list(YamlNode root) {
        return file.mapping(root, "a mapping with `entries:`", "").map(mapping -> {
            YamlKeys keys = new YamlKeys(file, mapping, LIST_KEYS, OTHER_WORDS);
            return new Baseline(
                    name,
                    keys.meaning("kit", RANGE, VersionRange::parse).orElse(null),
                    keys.text("client", "the client's name").orElse(null),
                    entries(root, keys.node("entries")),
                    List.of());
        });
    }

    private List<BaselineEntry> entries(YamlNode root, @Nullable YamlNode node) {
        List<BaselineEntry> entries = new ArrayList<>();
        if (node instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> entries.addAll(entriesOf(item)));
        } else {
            file.wrongShape(
                    Optional.ofNullable(node).orElse(root),
                    "`entries:` with a list below it (`entries: []` is an empty one)",
                    "");
        }
        return entries;
    }

    /** One for each scenario that the entry names: what fails for one reason is listed once. */
    private List<BaselineEntry> entriesOf(YamlNode node) {
        return file.mapping(node, "an entry with `id:` and `reason:`", "")
                .map(mapping -> entriesOf(mapping, new YamlKeys(file, mapping, ENTRY_KEYS, OTHER_WORDS)))
                .orElse(List.of());
    }

    private List<BaselineEntry> entriesOf(YamlNode.Mapping mapping, YamlKeys keys) {
        keys.require("id", "the scenario's id, for example RESP-004 or END-002[2]");
        keys.require("reason", "why it fails, in a sentence");
        BaselineEntry entry = entry(mapping, keys);
        return ids(keys).stream().map(entry::withId).toList();
    }

    private BaselineEntry entry(YamlNode.Mapping mapping, YamlKeys keys) {
        Optional<LocalDate> since = keys.meaning("since", DATE, BaselineReader::date);
        Optional<LocalDate> expires = keys.meaning("expires", DATE, BaselineReader::date);
        checkOrder(keys, since, expires);
        return new BaselineEntry(
                name + ":" + mapping.line(),
                "",
                keys.meaning("dialect", "openai or azure, or no dialect for both", BaselineReader::dialect)
                        .orElse(null),
                keys.word("kind", List.of("fails", FLAKY)).filter(FLAKY::equals).isPresent(),
                keys.text("reason", "why it fails, in a sentence").orElse(""),
                keys.text("issue", "where it is discussed").orElse(null),
                since.orElse(null),
                expires.orElse(null),
                keys.meaning("versions", RANGE, VersionRange::parse).orElse(null));
    }

    private static List<String> ids(YamlKeys keys) {
        if (keys.node("id") instanceof YamlNode.Sequence list) {
            List<String> ids = keys.texts("id", "a list of scenario ids", ID);
            ids.stream().filter(id -> !id.matches(ID_FORM)).forEach(id -> keys.wrong("id", list, ID, "\"" + id + "\""));
            return ids;
        }
        return keys.meaning("id", ID, id -> Optional.of(id).filter(text -> text.matches(ID_FORM))).stream()
                .toList();
    }

    private static void checkOrder(YamlKeys keys, Optional<LocalDate> since, Optional<LocalDate> expires) {
        YamlNode node = keys.node("expires");
        if (node != null
                && since.isPresent()
                && expires.filter(since.get()::isAfter).isPresent()) {
            keys.wrong(
                    "expires",
                    node,
                    "a day after `since`, which is " + since.get(),
                    expires.get().toString());
        }
    }

    private static Optional<Dialect> dialect(String word) {
        return Arrays.stream(Dialect.values())
                .filter(d -> d.word().equals(word))
                .findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
