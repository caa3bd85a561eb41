package org.realtimetck.script;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Arguments a function's JSON Schema accepts, the same for the same schema. Patterns and lengths are not looked at. */
final class SampleArguments {

    /** Where a schema that contains itself is given up. */
    private static final int DEEPEST = 8;

    private final Map<?, ?> root;

    private SampleArguments(Map<?, ?> root) {
        this.root = root;
    }

    /** A JSON object with a value for every declared property; {@code {}} where no property is declared. */
    static String of(Map<String, Object> tool) {
        Map<?, ?> schema = tool.get("parameters") instanceof Map<?, ?> declared ? declared : Map.of();
        return new SampleArguments(schema).object(schema, 0);
    }

    private String value(@Nullable Object schema, String name, int depth) {
        if (depth > DEEPEST) {
            return "null";
        }
        if (!(schema instanceof Map<?, ?> rules)) {
            return text(name);
        }
        if (rules.containsKey("const")) {
            return JsonText.of(rules.get("const"));
        }
        if (rules.get("enum") instanceof List<?> allowed && !allowed.isEmpty()) {
            return JsonText.of(allowed.get(0));
        }
        for (String word : List.of("anyOf", "oneOf", "allOf")) {
            if (rules.get(word) instanceof List<?> options && !options.isEmpty()) {
                return value(firstBesideNull(options), name, depth + 1);
            }
        }
        return rules.get("$ref") instanceof String pointer
                ? value(at(pointer), name, depth + 1)
                : ofType(rules, name, depth);
    }

    private String ofType(Map<?, ?> rules, String name, int depth) {
        Object type = rules.get("type") instanceof List<?> types && !types.isEmpty()
                ? firstBesideNull(types)
                : rules.get("type");
        if ("object".equals(type) || rules.get("properties") instanceof Map<?, ?>) {
            return object(rules, depth);
        }
        if ("array".equals(type)) {
            return rules.containsKey("items") ? "[" + value(rules.get("items"), name, depth + 1) + "]" : "[]";
        }
        if ("integer".equals(type) || "number".equals(type)) {
            return number(rules);
        }
        if ("boolean".equals(type)) {
            return "true";
        }
        return "null".equals(type) ? "null" : text(name);
    }

    private String object(Map<?, ?> rules, int depth) {
        StringJoiner members = new StringJoiner(",", "{", "}");
        if (rules.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> members.add(
                    JsonText.of(String.valueOf(name)) + ":" + value(property, String.valueOf(name), depth + 1)));
        }
        return members.toString();
    }

    private static String number(Map<?, ?> rules) {
        BigDecimal number = BigDecimal.ONE;
        number = number.max(bound(rules, "minimum", BigDecimal.ZERO, number));
        number = number.max(bound(rules, "exclusiveMinimum", BigDecimal.ONE, number));
        number = number.min(bound(rules, "maximum", BigDecimal.ZERO, number));
        number = number.min(bound(rules, "exclusiveMaximum", BigDecimal.ONE.negate(), number));
        return number.stripTrailingZeros().toPlainString();
    }

    private static BigDecimal bound(Map<?, ?> rules, String word, BigDecimal beside, BigDecimal otherwise) {
        return rules.get(word) instanceof Number bound && Double.isFinite(bound.doubleValue())
                ? new BigDecimal(bound.toString()).add(beside)
                : otherwise;
    }

    private static @Nullable Object firstBesideNull(List<?> options) {
        for (Object option : options) {
            boolean isNull = "null".equals(option instanceof Map<?, ?> rules ? rules.get("type") : option);
            if (!isNull) {
                return option;
            }
        }
        return options.get(0);
    }

    /**
     * @param pointer into the schema itself, for example {@code #/$defs/Place}; others are not followed
     * @return null if there is nothing
     */
    private @Nullable Object at(String pointer) {
        if (!pointer.startsWith("#")) {
            return null;
        }
        Object found = root;
        for (String step : pointer.substring(1).split("/", -1)) {
            if (!step.isEmpty()) {
                found = found instanceof Map<?, ?> map ? map.get(step) : null;
            }
        }
        return found;
    }

    private static String text(String name) {
        return JsonText.of("some " + name.replace('_', ' '));
    }
}
