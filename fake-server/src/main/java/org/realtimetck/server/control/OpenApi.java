package org.realtimetck.server.control;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Outlines as an OpenAPI 3.1 document. */
final class OpenApi {

    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    private OpenApi() {}

    static Map<String, Object> document(List<Outline> outlines, URI... servers) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Outline outline : outlines) {
            Map<String, Object> path = new LinkedHashMap<>();
            path.put(outline.method().toLowerCase(Locale.ROOT), operation(outline));
            paths.merge(ControlApi.PREFIX + outline.path(), path, OpenApi::together);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Realtime TCK control API", "version", "1"));
        document.put(
                "servers",
                Stream.of(servers).map(url -> Map.of("url", url.toString())).toList());
        document.put("security", List.of(Map.of("controlToken", List.of())));
        document.put("paths", paths);
        document.put("components", components());
        return document;
    }

    private static Object together(Object some, Object more) {
        Map<Object, Object> both = new LinkedHashMap<>((Map<?, ?>) some);
        both.putAll((Map<?, ?>) more);
        return both;
    }

    private static Map<String, Object> operation(Outline outline) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", outline.id());
        operation.put("summary", outline.does());
        operation.put("parameters", parameters(outline));
        if (outline.body() != null) {
            operation.put(
                    "requestBody",
                    Map.of("required", true, "content", Map.of("application/json", Map.of("schema", outline.body()))));
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(String.valueOf(outline.status()), Map.of("description", outline.answers()));
        answers.put("default", Map.of("$ref", "#/components/responses/refused"));
        operation.put("responses", answers);
        return operation;
    }

    private static List<Map<String, Object>> parameters(Outline outline) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        PART.matcher(outline.path())
                .results()
                .map((MatchResult part) -> parameter(part.group(1), "path", true, "as the list of sandboxes has it"))
                .forEach(parameters::add);
        outline.query().forEach(query -> parameters.add(parameter(query.name(), "query", false, query.says())));
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, boolean required, String says) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", in);
        parameter.put("required", required);
        parameter.put("description", says);
        parameter.put("schema", Map.of("type", "string"));
        return parameter;
    }

    private static Map<String, Object> components() {
        Map<String, Object> error = Map.of(
                "type",
                "object",
                "required",
                List.of("error"),
                "properties",
                Map.of(
                        "error",
                        Map.of(
                                "type",
                                "object",
                                "required",
                                List.of("message", "mistakes"),
                                "properties",
                                Map.of(
                                        "message",
                                        Map.of("type", "string"),
                                        "mistakes",
                                        Map.of("type", "array", "items", Map.of("type", "string"))))));
        return Map.of(
                "securitySchemes",
                Map.of("controlToken", Map.of("type", "http", "scheme", "bearer")),
                "responses",
                Map.of(
                        "refused",
                        Map.of(
                                "description",
                                "what was expected, what came and where; nothing has changed",
                                "content",
                                Map.of("application/json", Map.of("schema", error)))));
    }
}
