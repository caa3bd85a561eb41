package org.realtimetck.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.realtimetck.yaml.YamlNode;

/**
 * A text of a certain shape.
 *
 * @param pattern a regular expression for all of it
 * @param longest in characters; the pattern bounds it, too
 * @param wanted completes "expected …"
 */
public record PatternForm(String pattern, int longest, String wanted) implements Form<String> {

    @Override
    public Optional<String> read(Spot spot, YamlNode node) {
        return ValueForm.text(longest).as(this::matched).read(spot, node);
    }

    private String matched(String text) {
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException("expected " + wanted + ", got '" + text + "'");
        }
        return text;
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", "^(?:" + pattern + ")$");
        return schema;
    }
}
