package org.realtimetck.script;

import java.util.List;

/**
 * The servers nobody scripted. Each has the tools its declaration allows by name; without names, one that searches and
 * one that submits, named after the server. A call returns what it was given.
 */
public record PlainMcpServers() implements McpServers {

    @Override
    public McpListing list(McpServer server) {
        List<String> allowed = server.allowedNames();
        if (allowed.isEmpty()) {
            String prefix = server.label().replaceAll("\\W", "_");
            return McpListing.of(
                    McpTool.reading(prefix + "_search", "query"), McpTool.writing(prefix + "_submit", "text"));
        }
        return McpListing.of(allowed.stream()
                .distinct()
                .map(name -> McpTool.reading(name, "query"))
                .toArray(McpTool[]::new));
    }

    @Override
    public McpResult call(McpServer server, String tool, String arguments) {
        return McpResult.of(tool + " received " + arguments);
    }
}
