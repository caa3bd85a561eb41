package org.realtimetck.document;

import java.util.Locale;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.yaml.YamlNode;

/** What to write instead of a value that is nearly right. */
final class Advice {

    private Advice() {}

    /** Empty for none; otherwise it goes on where the mistake was told. */
    static String on(Parameter.Kind kind, YamlNode node) {
        if (!(node instanceof YamlNode.Scalar scalar) || scalar.text().isEmpty()) {
            return "";
        }
        boolean text = scalar.kind().equals(YamlNode.Scalar.TEXT);
        if (!text && (kind instanceof Parameter.Text || kind instanceof Parameter.Choice)) {
            return "; if it is meant as text, write \"" + scalar.text() + "\"";
        }
        if (kind instanceof Parameter.Time && scalar.text().matches("[0-9]+")) {
            return "; write " + scalar.text() + "ms, " + scalar.text() + "s or " + scalar.text() + "m";
        }
        if (text
                && kind instanceof Parameter.Flag
                && scalar.text().toLowerCase(Locale.ROOT).matches("yes|no|on|off")) {
            return "; YAML 1.2 knows only true and false";
        }
        return text && number(kind) && scalar.text().matches("-?[0-9]+([.][0-9]+)?") ? "; take the quotes off" : "";
    }

    private static boolean number(Parameter.Kind kind) {
        return kind instanceof Parameter.Whole || kind instanceof Parameter.Decimal;
    }
}
