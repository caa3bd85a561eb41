package org.realtimetck.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.realtimetck.document.Form;
import org.realtimetck.document.Spot;
import org.realtimetck.document.ValueForm;
import org.realtimetck.yaml.YamlNode;

/** A name that can stand in a path. */
record NameForm() implements Form<String> {

    private static final String NAME = "[A-Za-z0-9.-]{1,64}";
    private static final Form<String> TEXT = ValueForm.text(64).as(NameForm::named);

    private static String named(String text) {
        if (!text.matches(NAME)) {
            throw new IllegalArgumentException(
                    "expected a name of 1 to 64 letters, digits, '.' and '-', got '" + text + "'");
        }
        return text;
    }

    @Override
    public Optional<String> read(Spot spot, YamlNode node) {
        return TEXT.read(spot, node);
    }

    @Override
    public Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "string");
        schema.put("pattern", "^" + NAME + "$");
        return schema;
    }
}
