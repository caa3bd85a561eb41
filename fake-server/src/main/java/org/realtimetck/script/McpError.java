package org.realtimetck.script;

/** Why a call to an MCP server came to nothing: the three kinds the service tells apart [T]. */
public sealed interface McpError {

    String message();

    /**
     * The server broke the protocol.
     *
     * @param code of JSON-RPC, for example -32602
     */
    record ProtocolError(int code, String message) implements McpError {}

    /** The tool ran and reported a failure. */
    record ToolExecutionError(String message) implements McpError {}

    /**
     * The server answered with an HTTP error.
     *
     * @param code the status, for example 503
     */
    record HttpError(int code, String message) implements McpError {}
}
