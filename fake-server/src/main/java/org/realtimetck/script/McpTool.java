package org.realtimetck.script;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool of an MCP server, as the server lists it.
 *
 * @param description null if the server gives none
 * @param inputSchema JSON Schema of the arguments
 * @param annotations the server's hints, for example {@code readOnlyHint}; null for none
 */
public record McpTool(
        String name,
        @Nullable String description,
        Map<String, Object> inputSchema,
        @Nullable Map<String, Object> annotations) {

    /** A tool that only reads, with one text as argument. */
    public static McpTool reading(String name, String argument) {
        return of(name, argument, true);
    }

    /** A tool that changes something, with one text as argument. */
    public static McpTool writing(String name, String argument) {
        return of(name, argument, false);
    }

    private static McpTool of(String name, String argument, boolean readOnly) {
        // in an order of their own, which Map.of would not keep from one run to the next
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", Map.of(argument, Map.of("type", "string")));
        schema.put("required", List.of(argument));
        return new McpTool(name, "Takes a " + argument + ".", schema, Map.of("readOnlyHint", readOnly));
    }

    /** As the server says; a server that says nothing is taken to change things. */
    public boolean isReadOnly() {
        return annotations != null && Boolean.TRUE.equals(annotations.get("readOnlyHint"));
    }
}
