package org.realtimetck.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.yaml.YamlNode;

/** A JSON object of any keys. */
public final class ObjectForm implements Form<Map<String, @Nullable Object>> {

    @Override
    public Optional<Map<String, @Nullable Object>> read(Spot spot, YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return Optional.of(Plain.map(mapping));
        }
        spot.wrongShape(node, "an object");
        return Optional.empty();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        return schema;
    }
}
