package org.realtimetck.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.realtimetck.yaml.YamlNode;

/**
 * A key that is itself one of several words.
 *
 * @param required false if none of them is fine, too
 */
public record OneOf<T>(Alternatives<T> alternatives, boolean required) implements Part<T> {

    @Override
    public List<String> keys() {
        return alternatives.names();
    }

    @Override
    public Optional<T> read(Spot spot, YamlNode mapping, Map<String, YamlNode> entries) {
        List<String> given =
                entries.keySet().stream().filter(alternatives.names()::contains).toList();
        if (given.size() > 1) {
            spot.mistake(
                    Objects.requireNonNull(entries.get(given.get(1))),
                    "expected one " + alternatives.noun() + ", got " + String.join(" and ", given));
            return Optional.empty();
        }
        if (given.isEmpty()) {
            if (required && !hasUnknownKey(mapping, entries)) {
                spot.mistake(
                        mapping,
                        "expected " + spot.name() + " to have one " + alternatives.noun() + " of "
                                + String.join(", ", alternatives.names()) + "; got none");
            }
            return Optional.empty();
        }
        String name = given.get(0);
        YamlNode value = Objects.requireNonNull(entries.get(name));
        return alternatives.form(name).read(spot.part(name), value).map(made -> made);
    }

    /** It was told already, and is likely the one that is missed. */
    private static boolean hasUnknownKey(YamlNode node, Map<String, YamlNode> known) {
        return node instanceof YamlNode.Mapping mapping
                && mapping.entries().stream().anyMatch(entry -> !known.containsKey(entry.key()));
    }

    @Override
    public Map<String, Object> properties() {
        return alternatives.properties();
    }

    @Override
    public List<Map<String, Object>> conditions() {
        List<Map<String, Object>> choices = new ArrayList<>(
                alternatives.names().stream().map(Schemas::having).toList());
        if (!required) {
            choices.add(Map.of("not", Schemas.havingOneOf(alternatives.names())));
        }
        return List.of(Map.of("oneOf", choices));
    }
}
