package org.realtimetck.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.realtimetck.yaml.YamlNode;

/** A mapping of known keys. */
public final class KeysForm<T> implements Form<T> {

    private final List<Part<?>> parts;
    private final Function<Found, T> maker;
    private final List<Map<String, Object>> conditions;
    private final boolean maybeNothing;

    /** @param maker throws {@link IllegalArgumentException}, with a sentence for people, at what does not go together */
    public KeysForm(List<Part<?>> parts, Function<Found, T> maker) {
        this(parts, maker, List.of(), false);
    }

    private KeysForm(
            List<Part<?>> parts, Function<Found, T> maker, List<Map<String, Object>> conditions, boolean maybeNothing) {
        this.parts = List.copyOf(parts);
        this.maker = maker;
        this.conditions = conditions;
        this.maybeNothing = maybeNothing;
    }

    /** A mapping with nothing in it may be left out: for what stands behind a name. */
    public KeysForm<T> orNothing() {
        return new KeysForm<>(parts, maker, conditions, true);
    }

    /** @param condition what the maker refuses otherwise, as JSON Schema */
    public KeysForm<T> where(Map<String, Object> condition) {
        return new KeysForm<>(parts, maker, List.of(condition), maybeNothing);
    }

    @Override
    public Optional<T> read(Spot spot, YamlNode node) {
        if (maybeNothing && node.kind().equals(YamlNode.Scalar.NOTHING)) {
            return read(spot, new YamlNode.Mapping(node.line(), node.column(), List.of()));
        }
        if (!(node instanceof YamlNode.Mapping mapping)) {
            spot.wrongShape(node, "a mapping with keys of " + String.join(", ", keys()));
            return Optional.empty();
        }
        int before = spot.mistakes();
        Map<String, YamlNode> entries = entries(spot, mapping);
        Map<Part<?>, Object> found = new LinkedHashMap<>();
        for (Part<?> part : parts) {
            part.read(spot, node, entries).ifPresent(value -> found.put(part, value));
        }
        return spot.mistakes() == before ? make(spot, node, new Found(found)) : Optional.empty();
    }

    private Map<String, YamlNode> entries(Spot spot, YamlNode.Mapping mapping) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        List<String> known = keys();
        for (YamlNode.Entry entry : mapping.entries()) {
            if (known.contains(entry.key())) {
                entries.put(entry.key(), entry.value());
            } else {
                spot.file()
                        .problem(
                                new YamlNode.Scalar(entry.line(), entry.column(), "", ""),
                                Unknown.key(spot.name(), entry.key(), known));
            }
        }
        return entries;
    }

    private Optional<T> make(Spot spot, YamlNode node, Found found) {
        try {
            return Optional.of(maker.apply(found));
        } catch (IllegalArgumentException unfit) {
            spot.mistake(node, String.valueOf(unfit.getMessage()));
            return Optional.empty();
        }
    }

    private List<String> keys() {
        return parts.stream().flatMap(part -> part.keys().stream()).toList();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Map<String, Object>> all = new ArrayList<>();
        for (Part<?> part : parts) {
            properties.putAll(part.properties());
            all.addAll(part.conditions());
        }
        all.addAll(conditions);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", maybeNothing ? List.of("object", "null") : "object");
        schema.put("properties", properties);
        schema.put("additionalProperties", false);
        if (!all.isEmpty()) {
            schema.put("allOf", all);
        }
        return schema;
    }
}
