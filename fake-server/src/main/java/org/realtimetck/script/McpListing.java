package org.realtimetck.script;

import java.time.Duration;
import java.util.List;

/**
 * How a server answers when it is asked for its tools.
 *
 * @param tools all it has, whether the client allows them or not; empty if it fails
 * @param takes from {@code mcp_list_tools.in_progress} to the answer; zero answers in the same burst
 */
public record McpListing(List<McpTool> tools, boolean fails, Duration takes) {

    public McpListing {
        tools = List.copyOf(tools);
    }

    public static McpListing of(McpTool... tools) {
        return new McpListing(List.of(tools), false, Duration.ZERO);
    }

    /** The server cannot be reached, or does not answer as it should: the service does not say which. */
    public static McpListing failing() {
        return new McpListing(List.of(), true, Duration.ZERO);
    }

    public McpListing taking(Duration duration) {
        return new McpListing(tools, fails, duration);
    }
}
