package org.realtimetck.document;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.realtimetck.yaml.YamlFile;
import org.realtimetck.yaml.YamlNode;

/** Reads whole documents of one form, from YAML or JSON. Immutable. */
public final class Document<T> {

    /** No document people write is longer, in characters. */
    private static final int LONGEST = 1_000_000;

    private final String noun;
    private final Form<T> form;
    private final Set<String> keys;

    /** @param noun what one is called in messages, for example {@code sandbox} */
    public Document(String noun, Form<T> form) {
        this.noun = noun;
        this.form = form;
        this.keys = keys(form);
    }

    /**
     * @param file as messages call it
     * @throws InvalidDocumentException with all mistakes there are
     */
    public T readYaml(String file, String text) {
        return read(new YamlFile(file, text, keys), text);
    }

    /**
     * @param name as messages call it
     * @throws InvalidDocumentException with all mistakes there are
     */
    public T readJson(String name, String text) {
        return read(YamlFile.ofJson(name, text, keys), text);
    }

    private T read(YamlFile file, String text) {
        if (text.length() > LONGEST) {
            throw new InvalidDocumentException(List.of(file.name() + ": expected a " + noun + " of at most " + LONGEST
                    + " characters, got " + text.length() + "."));
        }
        Optional<T> read = file.root().flatMap(root -> read(file, root));
        if (read.isEmpty() || !file.problems().isEmpty()) {
            throw new InvalidDocumentException(file.problems());
        }
        return read.get();
    }

    private Optional<T> read(YamlFile file, YamlNode root) {
        if (root.kind().equals(YamlNode.Scalar.NOTHING)) {
            file.problem("expected a " + noun + ", got an empty file.");
            return Optional.empty();
        }
        Repetitions.tell(file, root);
        return form.read(new Spot(file, "the " + noun, "the file"), root);
    }

    /** JSON Schema 2020-12. What only goes wrong together, such as bounds of times, is left to the reader. */
    public Map<String, Object> schema(String title) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", title);
        schema.putAll(form.schema());
        return schema;
    }

    /** At any depth: where a slip of the pen is looked for. */
    private static Set<String> keys(Form<?> form) {
        Set<String> keys = new TreeSet<>();
        collect(form.schema(), keys);
        return keys;
    }

    private static void collect(Object schema, Set<String> keys) {
        if (schema instanceof Map<?, ?> map) {
            if (map.get("properties") instanceof Map<?, ?> properties) {
                properties.keySet().forEach(key -> keys.add(String.valueOf(key)));
            }
            map.values().forEach(value -> collect(value, keys));
        } else if (schema instanceof Collection<?> list) {
            list.forEach(value -> collect(value, keys));
        }
    }
}
