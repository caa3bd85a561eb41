package org.realtimetck.session;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.McpEvent.McpListToolsCompleted;
import org.realtimetck.protocol.McpEvent.McpListToolsFailed;
import org.realtimetck.protocol.McpEvent.McpListToolsInProgress;
import org.realtimetck.script.ListedTool;
import org.realtimetck.script.McpListing;
import org.realtimetck.script.McpServer;
import org.realtimetck.script.McpServers;
import org.realtimetck.script.McpTool;

/**
 * What the session knows of its MCP servers' tools. A server is listed once; one that failed is not tried again until
 * the client has taken it away, or changes its declaration [I].
 */
final class McpListings {

    private final McpServers servers;
    private final Ids ids;
    private final Conversation conversation;
    private final Effects out;
    private final Map<McpServer, List<McpTool>> known = new HashMap<>();
    private final Map<String, UnderWay> underWay = new HashMap<>();

    /** @param entry in the conversation, or beside it for a response that is outside */
    private record UnderWay(McpServer server, McpListing listing, ConversationEntry entry, boolean inConversation) {}

    McpListings(McpServers servers, Ids ids, Conversation conversation, Effects out) {
        this.servers = servers;
        this.ids = ids;
        this.conversation = conversation;
        this.out = out;
    }

    /** Lists those that are new or changed, and forgets all others. */
    void declare(List<McpServer> declared) {
        known.keySet().retainAll(new HashSet<>(declared));
        declared.forEach(server -> list(server, true));
    }

    /**
     * Lists those that nobody has listed, and gives the tools that are known. A response does not wait for a listing:
     * documented is only that the model cannot call what is not loaded yet [I].
     */
    List<ListedTool> offer(List<McpServer> wanted, boolean inConversation) {
        wanted.forEach(server -> list(server, inConversation));
        return wanted.stream()
                .flatMap(server -> known.getOrDefault(server, List.of()).stream()
                        .map(tool -> new ListedTool(server.label(), tool, server.needsApproval(tool))))
                .toList();
    }

    private void list(McpServer server, boolean inConversation) {
        if (known.putIfAbsent(server, List.of()) != null) {
            return;
        }
        McpListing listing = servers.list(server);
        Item item = new Item.McpListTools(ids.item(), server.label(), List.of());
        ConversationEntry entry = new ConversationEntry(item, AudioFormat.PCM);
        underWay.put(item.id(), new UnderWay(server, listing, entry, inConversation));
        out.send(new McpListToolsInProgress(ids.event(), item.id()));
        if (inConversation) {
            @Nullable String previous = conversation.lastId();
            conversation.append(entry);
            out.send(new ConversationItemAdded(ids.event(), previous, item));
        }
        if (listing.takes().isZero()) {
            finish(item.id());
        } else {
            out.wake(listing.takes(), new Input.McpAnswer(item.id()));
        }
    }

    /** The item of a failed listing is done as well, without tools [I]. */
    void finish(String itemId) {
        @Nullable UnderWay over = underWay.remove(itemId);
        if (over == null) {
            return;
        }
        List<McpTool> tools =
                over.listing().tools().stream().filter(over.server()::allows).toList();
        known.computeIfPresent(over.server(), (server, none) -> tools);
        Item item = new Item.McpListTools(
                itemId,
                over.server().label(),
                tools.stream().map(McpListings::reported).toList());
        over.entry().become(item);
        if (over.inConversation()) {
            out.send(new ConversationItemDone(ids.event(), conversation.previousOf(over.entry()), item));
        }
        out.send(
                over.listing().fails()
                        ? new McpListToolsFailed(ids.event(), itemId)
                        : new McpListToolsCompleted(ids.event(), itemId));
    }

    private static Map<String, Object> reported(McpTool tool) {
        return Tree.of(
                "name", tool.name(),
                "description", tool.description(),
                "input_schema", tool.inputSchema(),
                "annotations", tool.annotations());
    }
}
