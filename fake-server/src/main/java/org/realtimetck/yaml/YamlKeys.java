package org.realtimetck.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.realtimetck.vocabulary.Words;

/** Takes a mapping apart key by key. What is not as expected becomes a problem of the file. */
public final class YamlKeys {

    private static final int LARGEST_NUMBER_LENGTH = 9;

    private final YamlFile file;
    private final YamlNode.Mapping mapping;
    private final Map<String, YamlNode> values = new LinkedHashMap<>();

    /** Unknown keys and repeated ones are problems at once. */
    public YamlKeys(YamlFile file, YamlNode.Mapping mapping, Set<String> allowed) {
        this(file, mapping, allowed, Map.of());
    }

    /** @param otherWords for keys people take for one that is allowed, the allowed one */
    public YamlKeys(YamlFile file, YamlNode.Mapping mapping, Set<String> allowed, Map<String, String> otherWords) {
        this.file = file;
        this.mapping = mapping;
        for (YamlNode.Entry entry : mapping.entries()) {
            if (!allowed.contains(entry.key())) {
                unknown(entry, allowed, otherWords);
            } else if (values.putIfAbsent(entry.key(), entry.value()) != null) {
                file.problem(entry.line(), entry.column(), "\"" + entry.key() + "\" is there twice. Keep one of them.");
            }
        }
    }

    private void unknown(YamlNode.Entry entry, Set<String> allowed, Map<String, String> otherWords) {
        String meant = otherWords.getOrDefault(entry.key(), "");
        String advice = allowed.contains(meant)
                ? ". Did you mean " + meant + "?"
                : Words.nearest(entry.key(), allowed)
                        .map(word -> ". Did you mean " + word + "?")
                        .orElse(". Take it out.");
        file.problem(
                entry.line(),
                entry.column(),
                "expected one of " + Words.list(allowed) + ", got the unknown key \"" + entry.key() + "\"" + advice);
    }

    public @Nullable YamlNode node(String key) {
        return values.get(key);
    }

    /** A problem if the key is not there. */
    public void require(String key, String expected) {
        if (!values.containsKey(key)) {
            file.problem(mapping, "expected the key \"" + key + "\": " + expected + ".");
        }
    }

    /** A text that is not blank; empty if the key is not there. */
    public Optional<String> text(String key, String expected) {
        YamlNode node = values.get(key);
        return node == null ? Optional.empty() : text(key, node, expected);
    }

    /**
     * A text that has to mean something.
     *
     * @param meaning empty for a text that means nothing
     */
    public <T> Optional<T> meaning(String key, String expected, Function<String, Optional<T>> meaning) {
        YamlNode node = values.get(key);
        Optional<String> text = text(key, expected);
        Optional<T> found = text.flatMap(meaning);
        if (node != null && text.isPresent() && found.isEmpty()) {
            wrong(key, node, expected, "\"" + text.get() + "\"");
        }
        return found;
    }

    public Optional<String> word(String key, Collection<String> allowed) {
        YamlNode node = values.get(key);
        return node == null ? Optional.empty() : word(key, node, allowed);
    }

    /** The words of a list, each once; those that are not allowed are problems and left out. */
    public List<String> words(String key, Collection<String> allowed) {
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

    /** A list of texts with at least one in it; empty if the key is not there or the value is something else. */
    public List<String> texts(String key, String expected, String ofEach) {
        YamlNode node = values.get(key);
        if (node == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (YamlNode item : items(key, node, expected)) {
            text(key, item, ofEach).ifPresent(texts::add);
        }
        if (node instanceof YamlNode.Sequence sequence && sequence.items().isEmpty()) {
            wrong(key, node, expected, "an empty list");
        }
        return List.copyOf(texts);
    }

    public int wholeNumber(String key, int smallest, int otherwise) {
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
        wrong(key, node, "a whole number, " + smallest + " or more", node.description());
        return otherwise;
    }

    /** Adds a problem with the value of a key. */
    public void wrong(String key, YamlNode node, String expected, String got) {
        file.problem(node, key + ": expected " + expected + ", got " + got + ".");
    }

    private Optional<String> word(String key, YamlNode node, Collection<String> allowed) {
        Optional<String> text = text(key, node, "one of " + Words.list(allowed));
        if (text.isPresent() && !allowed.contains(text.get())) {
            file.problem(
                    node,
                    key + ": expected one of " + Words.list(allowed) + ", got \"" + text.get() + "\""
                            + Words.didYouMean(text.get(), allowed));
            return Optional.empty();
        }
        return text;
    }

    private Optional<String> text(String key, YamlNode node, String expected) {
        if (node instanceof YamlNode.Scalar scalar && scalar.kind().equals(YamlNode.Scalar.TEXT)) {
            if (!scalar.text().isBlank()) {
                return Optional.of(scalar.text().strip());
            }
            wrong(key, node, expected, "an empty text");
        } else if (node instanceof YamlNode.Scalar scalar && scalar.text().isEmpty()) {
            wrong(key, node, expected, "nothing; text that begins with # needs quotes");
        } else if (node instanceof YamlNode.Scalar scalar) {
            wrong(
                    key,
                    node,
                    expected,
                    node.description() + "; if it is meant as text, write \"" + scalar.text() + "\"");
        } else {
            wrong(key, node, expected, node.kind());
        }
        return Optional.empty();
    }

    private List<YamlNode> items(String key, YamlNode node, String expected) {
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        wrong(key, node, expected, node.description());
        return List.of();
    }
}
