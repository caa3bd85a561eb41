package org.realtimetck.script;

/**
 * A tool the model may call on an MCP server, because the server listed it and the client allows it.
 *
 * @param needsApproval true if the client wants to be asked first
 */
public record ListedTool(String serverLabel, McpTool tool, boolean needsApproval) {

    public String name() {
        return tool.name();
    }
}
