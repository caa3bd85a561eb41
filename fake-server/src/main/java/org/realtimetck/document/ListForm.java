package org.realtimetck.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.realtimetck.yaml.YamlNode;

/**
 * A list; it may be empty.
 *
 * @param most how many items it may have
 */
public record ListForm<T>(Form<T> item, int most) implements Form<List<T>> {

    @Override
    public Optional<List<T>> read(Spot spot, YamlNode node) {
        if (!(node instanceof YamlNode.Sequence sequence)) {
            spot.wrongShape(node, "a list");
            return Optional.empty();
        }
        if (sequence.items().size() > most) {
            spot.mistake(
                    node,
                    "expected '" + spot.name() + "' of " + spot.of() + " to have at most " + most + " items, got "
                            + sequence.items().size());
            return Optional.empty();
        }
        List<T> read = new ArrayList<>();
        for (YamlNode one : sequence.items()) {
            int number = read.size() + 1;
            item.read(spot.item(number), one).ifPresent(read::add);
        }
        return read.size() == sequence.items().size() ? Optional.of(List.copyOf(read)) : Optional.empty();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", item.schema());
        schema.put("maxItems", most);
        return schema;
    }
}
