package org.realtimetck.script;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Arguments a function's JSON Schema accepts, the same for the same schema. */
final class SampleArguments {

    private SampleArguments() {}

    /** A JSON object with a value for every declared property; {@code {}} where no property is declared. */
    static String of(Map<String, Object> tool) {
        return value(tool.get("parameters") instanceof Map<?, ?> schema ? schema : Map.of("type", "object"), "value");
    }

    private static String value(Map<?, ?> schema, String name) {
        if (schema.get("enum") instanceof List<?> allowed && !allowed.isEmpty()) {
            return literal(allowed.get(0));
        }
        Object type =
                schema.get("type") instanceof List<?> types && !types.isEmpty() ? types.get(0) : schema.get("type");
        if ("object".equals(type) || schema.get("properties") instanceof Map<?, ?>) {
            return object(schema);
        }
        if ("array".equals(type)) {
            return schema.get("items") instanceof Map<?, ?> items ? "[" + value(items, name) + "]" : "[]";
        }
        if ("integer".equals(type) || "number".equals(type)) {
            return "1";
        }
        return "boolean".equals(type) ? "true" : quoted("some " + name.replace('_', ' '));
    }

    private static String object(Map<?, ?> schema) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> members.add(quoted(String.valueOf(name)) + ":"
                    + value(property instanceof Map<?, ?> inner ? inner : Map.of(), String.valueOf(name))));
        }
        return members.toString();
    }

    private static String literal(Object value) {
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(String.valueOf(value));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < 0x20) {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }
}
