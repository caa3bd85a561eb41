package org.realtimetck.script;

/**
 * The MCP servers that the fake reaches, none of which exists: nothing is ever connected to. Asked on the session's
 * turn; must not block. Shared by the connections of a sandbox.
 */
public interface McpServers {

    /** Asked once for each server a session declares, and again when the declaration changes. */
    McpListing list(McpServer server);

    /**
     * @param server as declared, or with nothing but a label if the model calls one that is not
     * @param arguments JSON as text
     */
    McpResult call(McpServer server, String tool, String arguments);
}
