package org.realtimetck.script;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An MCP server as a client declares it among its tools. Two declarations are the same server only if every setting is
 * the same.
 *
 * @param settings the declaration, secrets included
 */
public record McpServer(Map<String, Object> settings) {

    public String label() {
        return settings.get("server_label") instanceof String label ? label : "";
    }

    /** False for one that only names a server declared elsewhere by its label. */
    public boolean hasAddress() {
        return settings.containsKey("server_url")
                || settings.containsKey("connector_id")
                || settings.containsKey("tunnel_id");
    }

    /** The names in {@code allowed_tools}, in order; empty if it names none. */
    public List<String> allowedNames() {
        Object allowed = settings.get("allowed_tools");
        return namesIn(allowed instanceof Map<?, ?> filter ? filter.get("tool_names") : allowed);
    }

    /** True if {@code allowed_tools} lets the model see the tool; without it, every tool [T]. */
    public boolean allows(McpTool tool) {
        Object allowed = settings.get("allowed_tools");
        if (allowed instanceof List<?> names) {
            return names.contains(tool.name());
        }
        return !(allowed instanceof Map<?, ?> filter) || matches(filter, tool);
    }

    /**
     * True if the client wants to be asked before the tool is called. That is so for every tool unless
     * {@code require_approval} says otherwise [T]. Where filters speak: {@code never} goes before {@code always}; a
     * tool that neither means needs approval, unless {@code always} is the only filter [I].
     */
    public boolean needsApproval(McpTool tool) {
        Object required = settings.get("require_approval");
        if (!(required instanceof Map<?, ?> filters)) {
            return !"never".equals(required);
        }
        @Nullable Object always = filters.get("always");
        @Nullable Object never = filters.get("never");
        if (never instanceof Map<?, ?> filter && matches(filter, tool)) {
            return false;
        }
        return !(always instanceof Map<?, ?> filter) || never != null || matches(filter, tool);
    }

    /** What a filter does not mention is no condition [I]. */
    private static boolean matches(Map<?, ?> filter, McpTool tool) {
        boolean named = !(filter.get("tool_names") instanceof List<?> names) || names.contains(tool.name());
        return named && (!(filter.get("read_only") instanceof Boolean readOnly) || readOnly == tool.isReadOnly());
    }

    private static List<String> namesIn(@Nullable Object list) {
        return list instanceof List<?> names
                ? names.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    /** Without the settings, which may hold secrets. */
    @Override
    public String toString() {
        return "McpServer[" + label() + "]";
    }
}
