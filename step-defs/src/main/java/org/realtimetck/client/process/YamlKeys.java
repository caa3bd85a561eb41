package org.realtimetck.client.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a mapping apart key by key and collects every problem, so that a file is corrected in one go. */
final class YamlKeys {

    private static final int LARGEST_NUMBER_LENGTH = 9;

    private final String file;
    private final Map<String, YamlNode> values = new LinkedHashMap<>();
    private final List<String> problems;

    YamlKeys(String file, YamlNode.Mapping mapping, Set<String> allowed, List<String> problems) {
        this.file = file;
        this.problems = problems;
        for (YamlNode.Entry entry : mapping.entries()) {
            take(entry, allowed);
        }
    }

    private void take(YamlNode.Entry entry, Set<String> allowed) {
        String place = place(entry.line(), entry.column());
        if (!allowed.contains(entry.key())) {
            problems.add(place + "expected one of " + Words.list(allowed) + ", got the unknown key \"" + entry.key()
                    + "\"" + Words.didYouMean(entry.key(), allowed));
        } else if (values.putIfAbsent(entry.key(), entry.value()) != null) {
            problems.add(place + "\"" + entry.key() + "\" is there twice. Keep one of them.");
        }
    }

    @Nullable
    YamlNode node(String key) {
        return values.get(key);
    }

    /** Adds a problem if the key is not there. */
    void require(String key, String expected) {
        if (!values.containsKey(key)) {
            problems.add(file + ": expected the key \"" + key + "\": " + expected + ".");
        }
    }

    Optional<String> text(String key, String expected) {
        YamlNode node = values.get(key);
        return node == null ? Optional.empty() : text(key, node, expected);
    }

    Optional<String> word(String key, Collection<String> allowed) {
        YamlNode node = values.get(key);
        return node == null ? Optional.empty() : word(key, node, allowed);
    }

    /** The words of a list; those that are not allowed are problems and left out. */
    List<String> words(String key, Collection<String> allowed) {
        YamlNode node = values.get(key);
        if (node == null) {
            return List.of();
        }
        String expected = "a list of words from " + Words.list(allowed);
        return items(key, node, expected).stream()
                .flatMap(item -> word(key, item, allowed).stream())
                .distinct()
                .toList();
    }

    List<String> command(String key, YamlNode node) {
        String expected = "a command as a list, for example [node, talk-once.mjs]";
        List<String> words = new ArrayList<>();
        for (YamlNode item : items(key, node, expected)) {
            text(key, item, "text as every word of a command").ifPresent(words::add);
        }
        if (node instanceof YamlNode.Sequence sequence && sequence.items().isEmpty()) {
            wrong(key, node, expected, "an empty list");
        }
        return List.copyOf(words);
    }

    int wholeNumber(String key, int smallest, int otherwise) {
        YamlNode node = values.get(key);
        if (node == null) {
            return otherwise;
        }
        if (node instanceof YamlNode.Scalar scalar
                && scalar.text().matches("[0-9]+")
                && scalar.text().length() <= LARGEST_NUMBER_LENGTH
                && Integer.parseInt(scalar.text()) >= smallest) {
            return Integer.parseInt(scalar.text());
        }
        wrong(key, node, "a whole number, " + smallest + " or more", shown(node));
        return otherwise;
    }

    void wrong(String key, YamlNode node, String expected, String got) {
        problems.add(place(node.line(), node.column()) + key + ": expected " + expected + ", got " + got + ".");
    }

    private Optional<String> word(String key, YamlNode node, Collection<String> allowed) {
        Optional<String> text = text(key, node, "one of " + Words.list(allowed));
        if (text.isPresent() && !allowed.contains(text.get())) {
            problems.add(place(node.line(), node.column()) + key + ": expected one of " + Words.list(allowed)
                    + ", got \"" + text.get() + "\"" + Words.didYouMean(text.get(), allowed));
            return Optional.empty();
        }
        return text;
    }

    private Optional<String> text(String key, YamlNode node, String expected) {
        if (node instanceof YamlNode.Scalar scalar && scalar.kind().equals(YamlNode.Scalar.TEXT)) {
            if (!scalar.text().isBlank()) {
                return Optional.of(scalar.text());
            }
            wrong(key, node, expected, "an empty text");
        } else if (node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()) {
            String got = node.kind() + ", " + scalar.text();
            wrong(key, node, expected, got + "; if it is meant as text, write \"" + scalar.text() + "\"");
        } else {
            wrong(key, node, expected, node.kind());
        }
        return Optional.empty();
    }

    private List<YamlNode> items(String key, YamlNode node, String expected) {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        wrong(key, node, expected, shown(node));
        return List.of();
    }

    private static String shown(YamlNode node) {
        return node instanceof YamlNode.Scalar scalar && !scalar.text().isEmpty()
                ? node.kind() + ", " + scalar.text()
                : node.kind();
    }

    private String place(int line, int column) {
        return file + ":" + line + ":" + column + ": ";
    }
}
