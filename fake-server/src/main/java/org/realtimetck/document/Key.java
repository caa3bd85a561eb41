package org.realtimetck.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.yaml.YamlNode;

/**
 * A key and its value.
 *
 * @param says what it means, unit included
 */
public record Key<T>(String name, Form<T> form, String says, boolean required) implements Part<T> {

    public static <T> Key<T> required(String name, Form<T> form, String says) {
        return new Key<>(name, form, says, true);
    }

    public static <T> Key<T> optional(String name, Form<T> form, String says) {
        return new Key<>(name, form, says, false);
    }

    @Override
    public List<String> keys() {
        return List.of(name);
    }

    @Override
    public Optional<T> read(Spot spot, YamlNode mapping, Map<String, YamlNode> entries) {
        @Nullable YamlNode value = entries.get(name);
        if (value != null) {
            return form.read(spot.part(name), value);
        }
        if (required) {
            spot.mistake(mapping, spot.name() + " needs '" + name + "': " + says);
        }
        return Optional.empty();
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of(name, Schemas.described(form.schema(), says));
    }

    @Override
    public List<Map<String, Object>> conditions() {
        return required ? List.of(Schemas.having(name)) : List.of();
    }
}
