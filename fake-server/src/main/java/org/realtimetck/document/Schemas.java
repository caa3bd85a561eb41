package org.realtimetck.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.realtimetck.vocabulary.Parameter;

/** Kinds and parameters as JSON Schema 2020-12. Times are held to their form; their bounds stand in the description. */
final class Schemas {

    private Schemas() {}

    static Map<String, Object> of(Parameter.Kind kind) {
        Map<String, Object> schema = new LinkedHashMap<>();
        if (kind instanceof Parameter.Whole whole) {
            schema.put("type", "integer");
            schema.put("minimum", whole.min());
            schema.put("maximum", whole.max());
        } else if (kind instanceof Parameter.Decimal decimal) {
            schema.put("type", "number");
            schema.put("minimum", decimal.min());
            schema.put("maximum", decimal.max());
        } else if (kind instanceof Parameter.Text text) {
            schema.put("type", "string");
            schema.put("maxLength", text.longest());
        } else if (kind instanceof Parameter.Choice choice) {
            schema.put("enum", choice.words());
        } else if (kind instanceof Parameter.Flag) {
            schema.put("type", "boolean");
        } else if (kind instanceof Parameter.Time) {
            schema.put("type", "string");
            schema.put("pattern", "^[0-9]{1,9}(ms|s|m)$");
            schema.put("description", Parameter.wanted(kind));
        } else if (kind instanceof Parameter.Texts) {
            schema.put("type", "object");
            schema.put("additionalProperties", Map.of("type", "string"));
        }
        return schema;
    }

    static Map<String, Object> of(Parameter parameter) {
        Map<String, Object> schema = of(parameter.kind());
        return described(schema, parameter.says());
    }

    /** What it means goes before what it takes. */
    static Map<String, Object> described(Map<String, Object> schema, String says) {
        Object takes = schema.get("description");
        schema.put("description", takes == null ? says : says + "; " + takes);
        return schema;
    }

    static Map<String, Object> anyOf(List<?> schemas) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("anyOf", schemas);
        return schema;
    }

    static Map<String, Object> having(String key) {
        return Map.of("required", List.of(key));
    }

    static Map<String, Object> havingOneOf(List<String> keys) {
        return anyOf(keys.stream().map(Schemas::having).toList());
    }
}
