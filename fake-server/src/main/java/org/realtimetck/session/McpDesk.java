package org.realtimetck.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.ListedTool;
import org.realtimetck.script.McpResult;
import org.realtimetck.script.McpServer;
import org.realtimetck.script.McpServers;

/** The session's dealings with MCP servers: it lists their tools, makes calls, and keeps those that need approval. */
final class McpDesk {

    private final McpServers servers;
    private final McpListings listings;
    private final Effects out;
    private final boolean holdsCalls;
    private final boolean tellsDoneWithResult;
    private final Map<String, McpCallRun> held = new HashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();

    /** What a server answers when its time has come. */
    private record Answer(McpCallRun call, McpResult result) {}

    McpDesk(SessionSetup setup, Conversation conversation, Effects out) {
        this.servers = setup.script().mcpServers();
        this.listings = new McpListings(servers, setup.ids(), conversation, out);
        this.out = out;
        this.holdsCalls = !setup.varies(Variation.MCP_CALL_BY_THE_NEXT_RESPONSE);
        this.tellsDoneWithResult = setup.varies(Variation.MCP_ITEM_DONE_WITH_RESULT);
    }

    /** The servers of the whole session, now that it has told the client of them. */
    void declare(List<McpServer> declared) {
        listings.declare(declared);
    }

    /** The tools a response may call; servers that it brings itself are listed first. */
    List<ListedTool> offer(ResponsePlan plan) {
        return listings.offer(plan.mcpServers(), plan.isInConversation());
    }

    /** True if a call that needs approval is made at once and waits, instead of being made when it is approved. */
    boolean holdsCalls() {
        return holdsCalls;
    }

    /** True if an item of a call is done when its result is there, instead of when its arguments are. */
    boolean tellsDoneWithResult() {
        return tellsDoneWithResult;
    }

    void hold(String approvalRequestId, McpCallRun call) {
        held.put(approvalRequestId, call);
    }

    /** The client answered a request for approval; nothing follows unless a call waits for the answer. */
    void answered(Item.McpApprovalResponse response) {
        @Nullable McpCallRun call = held.remove(response.approvalRequestId());
        if (call == null) {
            return;
        }
        if (response.approve()) {
            call.go(out);
        } else {
            call.giveUp(out);
        }
    }

    /** Calls the server. */
    void call(McpCallRun call, List<McpServer> declared) {
        McpResult scripted = call.call().result();
        McpResult result = scripted != null
                ? scripted
                : servers.call(
                        serverOf(call.call().serverLabel(), declared),
                        call.call().tool(),
                        call.call().arguments());
        answers.put(call.itemId, new Answer(call, result));
        out.wake(result.takes(), new Input.McpAnswer(call.itemId));
    }

    private static McpServer serverOf(String label, List<McpServer> declared) {
        return declared.stream()
                .filter(server -> server.label().equals(label))
                .findFirst()
                .orElseGet(() -> new McpServer(Tree.of("type", "mcp", "server_label", label)));
    }

    /** A server has answered. */
    void proceed(String itemId) {
        @Nullable Answer answer = answers.remove(itemId);
        if (answer == null) {
            listings.finish(itemId);
        } else {
            answer.call().end(out, answer.result());
        }
    }
}
