package org.realtimetck.sandbox;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.realtimetck.script.McpListing;
import org.realtimetck.script.McpResult;
import org.realtimetck.script.McpServer;
import org.realtimetck.script.McpServers;
import org.realtimetck.script.PlainMcpServers;

/** The servers of a document. One per sandbox, shared by its connections. Thread-safe. */
final class DocumentedMcpServers implements McpServers {

    /** The label that stands for those of servers without a listing of their own. */
    static final String ANY = "any";

    private final McpDocument document;
    private final boolean repeats;
    private final McpServers plain = new PlainMcpServers();
    private final AtomicInteger called = new AtomicInteger();

    /** @param repeats true if the results begin again when they are used up */
    DocumentedMcpServers(McpDocument document, boolean repeats) {
        this.document = document;
        this.repeats = repeats;
    }

    @Override
    public McpListing list(McpServer server) {
        @Nullable McpListing own = document.listings().get(server.label());
        @Nullable McpListing listing = own == null ? document.listings().get(ANY) : own;
        return listing == null ? plain.list(server) : listing;
    }

    @Override
    public McpResult call(McpServer server, String tool, String arguments) {
        List<McpResult> results = document.results();
        int number = called.getAndIncrement();
        if (results.isEmpty() || (number >= results.size() && !repeats)) {
            return plain.call(server, tool, arguments);
        }
        return results.get(Math.floorMod(number, results.size()));
    }
}
