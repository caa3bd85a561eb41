package org.realtimetck.script;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a call to a tool of an MCP server ends.
 *
 * @param output what the tool returned; null if the call failed
 * @param error why it failed; null if it did not
 * @param takes from the end of the response that made the call, or from the approval if that is later
 */
public record McpResult(@Nullable String output, @Nullable McpError error, Duration takes) {

    public McpResult {
        if ((output == null) == (error == null)) {
            throw new IllegalArgumentException("expected a result with either an output or an error, got output "
                    + output + " and error " + error);
        }
    }

    public static McpResult of(String output) {
        return new McpResult(output, null, Duration.ZERO);
    }

    public static McpResult failing(McpError error) {
        return new McpResult(null, error, Duration.ZERO);
    }

    public McpResult taking(Duration duration) {
        return new McpResult(output, error, duration);
    }
}
