package org.realtimetck.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.yaml.YamlNode;

/** Nodes as the plain values a JSON library gives. */
final class Plain {

    private Plain() {}

    static @Nullable Object of(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return map(mapping);
        }
        if (node instanceof YamlNode.Sequence sequence) {
            List<@Nullable Object> items = new ArrayList<>();
            sequence.items().forEach(item -> items.add(of(item)));
            return items;
        }
        return of((YamlNode.Scalar) node);
    }

    static Map<String, @Nullable Object> map(YamlNode.Mapping mapping) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        mapping.entries().forEach(entry -> map.put(entry.key(), of(entry.value())));
        return map;
    }

    private static @Nullable Object of(YamlNode.Scalar scalar) {
        return switch (scalar.kind()) {
            case YamlNode.Scalar.NOTHING -> null;
            case YamlNode.Scalar.BOOLEAN -> Boolean.valueOf(scalar.text());
            case YamlNode.Scalar.NUMBER -> number(scalar.text());
            default -> scalar.text();
        };
    }

    /** What is no decimal number, such as YAML's infinity, stays text, and is refused where a number is wanted. */
    private static Object number(String text) {
        try {
            return text.matches("[-+]?[0-9]+") ? whole(new BigInteger(text)) : new BigDecimal(text).doubleValue();
        } catch (NumberFormatException odd) {
            return text;
        }
    }

    private static Object whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
    }
}
