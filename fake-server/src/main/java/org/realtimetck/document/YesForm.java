package org.realtimetck.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.realtimetck.yaml.YamlNode;

/** {@code true}: a word of several that says all by being there. */
public record YesForm() implements Form<Boolean> {

    @Override
    public Optional<Boolean> read(Spot spot, YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar
                && scalar.kind().equals(YamlNode.Scalar.BOOLEAN)
                && scalar.text().equals("true")) {
            return Optional.of(true);
        }
        spot.wrongShape(node, "true, or not there at all");
        return Optional.empty();
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("const", true);
        return schema;
    }
}
