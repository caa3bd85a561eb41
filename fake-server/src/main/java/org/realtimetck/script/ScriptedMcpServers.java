package org.realtimetck.script;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Servers that have the tools and give the results they were told to. One per sandbox, shared by its connections, so
 * that a reconnect goes on where the script stands; then it falls back. Thread-safe.
 */
public final class ScriptedMcpServers implements McpServers {

    private final Map<String, McpListing> listings;
    private final Cues<McpResult> results;
    private final McpServers fallback;

    /**
     * @param listings by the server's label; the same every time it is asked for
     * @param results of one call after the other, whatever tool of whatever server they are made to
     * @param fallback for servers without a listing here, and for calls when the results are used up
     */
    public ScriptedMcpServers(Map<String, McpListing> listings, List<McpResult> results, McpServers fallback) {
        this.listings = Map.copyOf(listings);
        this.results = new Cues<>(results);
        this.fallback = fallback;
    }

    @Override
    public McpListing list(McpServer server) {
        @Nullable McpListing scripted = listings.get(server.label());
        return scripted == null ? fallback.list(server) : scripted;
    }

    @Override
    public McpResult call(McpServer server, String tool, String arguments) {
        return results.next().orElseGet(() -> fallback.call(server, tool, arguments));
    }
}
