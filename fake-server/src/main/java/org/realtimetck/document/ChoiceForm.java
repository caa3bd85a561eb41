package org.realtimetck.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realtimetck.yaml.YamlNode;

/** One of several by name: the name alone, or as a key with its parameters behind it. */
public record ChoiceForm<T>(Alternatives<T> alternatives) implements Form<T> {

    @Override
    public Optional<T> read(Spot spot, YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping && mapping.entries().size() == 1) {
            YamlNode.Entry entry = mapping.entries().get(0);
            return read(spot, node, entry.key(), entry.value());
        }
        if (node instanceof YamlNode.Scalar scalar && scalar.kind().equals(YamlNode.Scalar.TEXT)) {
            return read(
                    spot,
                    node,
                    scalar.text(),
                    new YamlNode.Scalar(node.line(), node.column(), YamlNode.Scalar.NOTHING, ""));
        }
        spot.wrongShape(node, "one of " + String.join(", ", alternatives.names()));
        return Optional.empty();
    }

    private Optional<T> read(Spot spot, YamlNode node, String name, YamlNode value) {
        if (!alternatives.names().contains(name)) {
            spot.mistake(node, Unknown.word(alternatives.noun(), name, alternatives.names()));
            return Optional.empty();
        }
        return alternatives.form(name).read(spot.part(name), value).map(made -> made);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> keyed = new LinkedHashMap<>();
        keyed.put("type", "object");
        keyed.put("properties", alternatives.properties());
        keyed.put("additionalProperties", false);
        keyed.put("minProperties", 1);
        keyed.put("maxProperties", 1);
        List<String> bare =
                alternatives.names().stream().filter(this::maybeBare).toList();
        return bare.isEmpty() ? keyed : Schemas.anyOf(List.of(Map.of("enum", bare), keyed));
    }

    /** Whether the name may stand alone: it may if nothing behind it has to be there. */
    private boolean maybeBare(String name) {
        Map<String, Object> schema = alternatives.form(name).schema();
        return takesNothing(schema)
                || (schema.get("anyOf") instanceof List<?> any
                        && any.stream().anyMatch(one -> one instanceof Map<?, ?> map && takesNothing(map)));
    }

    private static boolean takesNothing(Map<?, ?> schema) {
        return schema.get("type") instanceof List<?> types && types.contains("null");
    }
}
