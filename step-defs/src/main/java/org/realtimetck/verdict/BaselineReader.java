package org.realtimetck.verdict;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimetck.wire.Dialect;
import tools.jackson.core.JacksonException;

/** Reads the baseline strictly: a list that hides failures must say exactly what it means. One use per file. */
final class BaselineReader {
    private static final List<String> LIST_KEYS = List.of("kit", "client", "entries");
    private static final List<String> ENTRY_KEYS =
            List.of("id", "dialect", "kind", "reason", "issue", "since", "expires", "versions");
    private static final Map<String, String> OTHER_WORDS = Map.of("profile", "dialect", "version", "versions");

    private final String file;
    private final String yaml;
    private final List<String> mistakes = new ArrayList<>();

    BaselineReader(String file, String yaml) {
        this.file = file;
        this.yaml = yaml;
    }

    Baseline read() {
        Optional<Baseline> baseline = tree().flatMap(this::list);
        if (mistakes.isEmpty() && baseline.isPresent()) {
            return baseline.get();
        }
        throw new BaselineException(mistakes);
    }

    private Optional<YamlNode> tree() {
        try {
            return Optional.of(YamlNode.parse(yaml));
        } catch (JacksonException e) {
            List<String> slips = slips();
            if (slips.isEmpty()) {
                String problem = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
                mistake(e.getLocation().getLineNr(), "expected YAML, got something that does not parse: " + problem);
            }
            mistakes.addAll(slips);
            return Optional.empty();
        }
    }

    private List<String> slips() {
        List<String> keys = new ArrayList<>(LIST_KEYS);
        keys.addAll(ENTRY_KEYS);
        return new YamlSlips(file, keys).in(yaml);
    }

    private Optional<Baseline> list(YamlNode root) {
        Optional<Map<String, YamlNode>> fields = fields(root, LIST_KEYS, "a mapping with `entries:`");
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Map<String, YamlNode> values = fields.get();
        List<BaselineEntry> entries = new ArrayList<>();
        if (values.get("entries") instanceof YamlNode.Sequence sequence) {
            sequence.items().forEach(item -> entry(item).ifPresent(entries::add));
        } else {
            YamlNode found = Optional.ofNullable(values.get("entries")).orElse(root);
            wrongShape(found, "`entries:` with a list below it (`entries: []` is an empty one)");
        }
        return Optional.of(
                new Baseline(file, range(values.get("kit")), text(values.get("client")), entries, List.of()));
    }

    private Optional<BaselineEntry> entry(YamlNode node) {
        Optional<Map<String, YamlNode>> fields = fields(node, ENTRY_KEYS, "an entry with `id:` and `reason:`");
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        Map<String, YamlNode> values = fields.get();
        String id = required(node, values, "id", "the scenario's id, for example RESP-004 or END-002[1001]");
        String reason = required(node, values, "reason", "why it fails, in a sentence");
        checkGlob(values.get("id"), id);
        LocalDate since = date(values.get("since"));
        LocalDate expires = date(values.get("expires"));
        YamlNode last = values.get("expires");
        if (since != null && expires != null && last != null && expires.isBefore(since)) {
            mistake(last.line(), "expected `expires` after `since` (" + since + "), got " + expires);
        }
        return Optional.of(new BaselineEntry(
                file + ":" + node.line(),
                id,
                dialect(values.get("dialect")),
                flaky(values.get("kind")),
                reason,
                text(values.get("issue")),
                since,
                expires,
                range(values.get("versions"))));
    }

    private Optional<Map<String, YamlNode>> fields(YamlNode node, List<String> keys, String expected) {
        if (!(node instanceof YamlNode.Mapping mapping)) {
            wrongShape(node, expected);
            return Optional.empty();
        }
        Map<String, YamlNode> values = new HashMap<>();
        for (YamlNode.Field field : mapping.fields()) {
            if (!keys.contains(field.key())) {
                mistake(field.line(), unknownKey(field.key(), keys));
            } else if (values.put(field.key(), field.value()) != null) {
                mistake(field.line(), "expected `" + field.key() + "` once, got it again; keep one");
            }
        }
        return Optional.of(values);
    }

    /** A slip of the pen may be behind it; then that is what to tell, and once. */
    private void wrongShape(YamlNode node, String expected) {
        List<String> slips = slips();
        if (slips.isEmpty()) {
            mistake(node.line(), "expected " + expected + ", got " + node.description());
        }
        slips.stream().filter(slip -> !mistakes.contains(slip)).forEach(mistakes::add);
    }

    private static String unknownKey(String key, List<String> keys) {
        Optional<String> meant =
                Optional.ofNullable(OTHER_WORDS.get(key)).filter(keys::contains).or(() -> Nearest.to(key, keys));
        return "expected one of " + String.join(", ", keys) + ", got `" + key + "`"
                + meant.map(word -> "; did you mean `" + word + "`?").orElse("; remove it");
    }

    private void checkGlob(@Nullable YamlNode node, String id) {
        int star = id.indexOf('*');
        if (node != null && star >= 0 && (star == 0 || star < id.length() - 1)) {
            mistake(node.line(), "expected `*` at the end of an id and nowhere else, got " + id);
        }
    }

    private String required(YamlNode entry, Map<String, YamlNode> values, String key, String meaning) {
        YamlNode value = values.get(key);
        if (value == null) {
            mistake(entry.line(), "expected `" + key + "` (" + meaning + ") in this entry, got none");
            return "";
        }
        return Optional.ofNullable(text(value)).orElse("");
    }

    private @Nullable String text(@Nullable YamlNode node) {
        if (node == null) {
            return null;
        }
        if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
            return scalar.text().strip();
        }
        mistake(node.line(), "expected a text, got " + node.description() + "; a text that begins with # needs quotes");
        return null;
    }

    private @Nullable Dialect dialect(@Nullable YamlNode node) {
        String word = text(node);
        if (node == null || word == null) {
            return null;
        }
        Optional<Dialect> dialect = Arrays.stream(Dialect.values())
                .filter(d -> d.word().equals(word))
                .findFirst();
        if (dialect.isEmpty()) {
            String words = Arrays.stream(Dialect.values()).map(Dialect::word).collect(Collectors.joining(" or "));
            mistake(node.line(), "expected the dialect " + words + ", got " + word + "; leave it out for both");
        }
        return dialect.orElse(null);
    }

    private boolean flaky(@Nullable YamlNode node) {
        String word = text(node);
        if (node != null && word != null && !word.equals("fails") && !word.equals("flaky")) {
            mistake(node.line(), "expected the kind fails or flaky, got " + word);
        }
        return "flaky".equals(word);
    }

    private @Nullable LocalDate date(@Nullable YamlNode node) {
        String text = text(node);
        if (node == null || text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            mistake(node.line(), "expected a date like 2026-12-31, got " + text);
            return null;
        }
    }

    private @Nullable VersionRange range(@Nullable YamlNode node) {
        String text = text(node);
        if (node == null || text == null) {
            return null;
        }
        Optional<VersionRange> range = VersionRange.parse(text);
        if (range.isEmpty()) {
            mistake(node.line(), "expected versions like \">=2.9 <2.11\", got " + text);
        }
        return range.orElse(null);
    }

    private void mistake(int line, String message) {
        mistakes.add(file + ":" + line + ": " + message);
    }
}
