package org.realtimetck.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.jspecify.annotations.Nullable;

/** Tools on an MCP server that the service itself calls [T; order M]. */
public sealed interface McpEvent extends ServerEvent {

    @JsonTypeName("mcp_list_tools.in_progress")
    record McpListToolsInProgress(String eventId, String itemId) implements McpEvent {}

    @JsonTypeName("mcp_list_tools.completed")
    record McpListToolsCompleted(String eventId, String itemId) implements McpEvent {}

    @JsonTypeName("mcp_list_tools.failed")
    record McpListToolsFailed(String eventId, String itemId) implements McpEvent {}

    @JsonTypeName("response.mcp_call_arguments.delta")
    record ResponseMcpCallArgumentsDelta(
            String eventId,
            String responseId,
            String itemId,
            int outputIndex,
            String delta,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String obfuscation)
            implements McpEvent {}

    @JsonTypeName("response.mcp_call_arguments.done")
    record ResponseMcpCallArgumentsDone(
            String eventId, String responseId, String itemId, int outputIndex, String arguments) implements McpEvent {}

    @JsonTypeName("response.mcp_call.in_progress")
    record ResponseMcpCallInProgress(String eventId, int outputIndex, String itemId) implements McpEvent {}

    @JsonTypeName("response.mcp_call.completed")
    record ResponseMcpCallCompleted(String eventId, int outputIndex, String itemId) implements McpEvent {}

    @JsonTypeName("response.mcp_call.failed")
    record ResponseMcpCallFailed(String eventId, int outputIndex, String itemId) implements McpEvent {}
}
