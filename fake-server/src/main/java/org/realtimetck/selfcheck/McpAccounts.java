package org.realtimetck.selfcheck;

import static org.realtimetck.selfcheck.Objection.unless;

import java.util.HashSet;
import java.util.Set;

/** What is asked of MCP servers: each listing and each call that begins ends at most once, and no other does [M]. */
final class McpAccounts implements Account {

    private final Set<String> underWay = new HashSet<>();
    private final Set<String> called = new HashSet<>();

    @Override
    public String subject() {
        return "listings and calls of MCP servers";
    }

    @Override
    public void on(WireEvent event) {
        String id = event.text("item_id");
        switch (event.type()) {
            case "mcp_list_tools.in_progress" -> begun(id);
            case "response.mcp_call.in_progress" -> {
                unless(called.add(id), "one call for each mcp_call", "another of " + id);
                begun(id);
            }
            case "mcp_list_tools.completed",
                    "mcp_list_tools.failed",
                    "response.mcp_call.completed",
                    "response.mcp_call.failed" -> unless(underWay.remove(id), "one that is in progress", id);
            default -> {
                // says nothing of MCP servers
            }
        }
    }

    private void begun(String id) {
        unless(underWay.add(id), "one that is not in progress yet", id);
    }
}
