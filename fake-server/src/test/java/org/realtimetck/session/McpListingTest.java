package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.McpEvent.McpListToolsInProgress;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.SessionEvent.SessionCreated;
import org.realtimetck.protocol.SessionEvent.SessionUpdated;
import org.realtimetck.script.ListedTool;
import org.realtimetck.script.McpListing;
import org.realtimetck.script.McpTool;
import org.realtimetck.script.PlainMcpServers;
import org.realtimetck.script.Prompt;
import org.realtimetck.script.Reply;
import org.realtimetck.script.ScriptedMcpServers;

/** What a session tells of the MCP servers it is given, and what the model then sees. */
class McpListingTest {

    private static final McpTool SEARCH = McpTool.reading("search", "query");
    private static final McpTool SUBMIT = McpTool.writing("submit", "text");

    private final List<Prompt> prompts = new ArrayList<>();

    private SessionSetup setup(McpListing docs) {
        SessionSetup setup = SessionBench.setup("gpt-realtime", prompt -> {
            prompts.add(prompt);
            return Reply.say("Hi");
        });
        return setup.with(
                setup.script().with(new ScriptedMcpServers(Map.of("docs", docs), List.of(), new PlainMcpServers())));
    }

    private SessionBench bench(McpListing docs) {
        return SessionBench.of(setup(docs));
    }

    private List<String> seen() {
        return prompts.get(prompts.size() - 1).mcpTools().stream()
                .map(ListedTool::name)
                .toList();
    }

    private static List<String> toolsOf(Item item) {
        return ((Item.McpListTools) item)
                .tools().stream().map(tool -> (String) tool.get("name")).toList();
    }

    @Test
    void anUpdateThatBringsAServerIsFollowedByItsTools() {
        SessionBench bench = bench(McpListing.of(SEARCH, SUBMIT));

        List<ServerEvent> events = bench.on(Client.update("tools", List.of(Client.server("docs"))));

        assertThat(types(events))
                .containsExactly(
                        "session.updated",
                        "mcp_list_tools.in_progress",
                        "conversation.item.added",
                        "conversation.item.done",
                        "mcp_list_tools.completed");
        Item added = only(events, ConversationItemAdded.class).item();
        Item done = only(events, ConversationItemDone.class).item();
        assertThat(added.id())
                .isEqualTo(done.id())
                .isEqualTo(only(events, McpListToolsInProgress.class).itemId());
        assertThat(toolsOf(added)).isEmpty();
        assertThat(toolsOf(done)).containsExactly("search", "submit");
        assertThat(((Item.McpListTools) done).tools().get(0))
                .containsOnlyKeys("name", "description", "input_schema", "annotations");
        assertThat(only(bench.on(Client.retrieve(done.id())), ConversationItemRetrieved.class)
                        .item())
                .isEqualTo(done);
    }

    @Test
    void onlyAllowedToolsAreListedAndOffered() {
        SessionBench bench = bench(McpListing.of(SEARCH, SUBMIT));

        List<ServerEvent> events = bench.on(Client.update(
                "tools",
                List.of(Client.server(
                        "docs",
                        "allowed_tools",
                        Tree.of("tool_names", List.of("submit")),
                        "require_approval",
                        "never"))));
        bench.run(Client.respond());

        assertThat(toolsOf(only(events, ConversationItemDone.class).item())).containsExactly("submit");
        assertThat(prompts.get(0).mcpTools()).containsExactly(new ListedTool("docs", SUBMIT, false));
    }

    @Test
    void aServerIsListedAgainOnlyIfItChanges() {
        SessionBench bench = bench(McpListing.of(SEARCH));
        bench.on(Client.update("tools", List.of(Client.server("docs"))));

        assertThat(types(bench.on(Client.update("instructions", "Be brief.")))).containsExactly("session.updated");
        assertThat(types(bench.on(Client.update("tools", List.of(Client.server("docs"))))))
                .containsExactly("session.updated");
        assertThat(types(bench.on(Client.update("tools", List.of(Client.server("docs"), Client.server("shop"))))))
                .hasSize(5);
        assertThat(types(bench.on(Client.update("tools", List.of(Client.server("docs", "require_approval", "never"))))))
                .hasSize(5);
    }

    @Test
    void aServerThatIsTakenAwayIsForgotten() {
        SessionBench bench = bench(McpListing.of(SEARCH));
        bench.on(Client.update("tools", List.of(Client.server("docs"))));
        bench.on(Client.update("tools", List.of()));
        bench.run(Client.respond());

        assertThat(seen()).isEmpty();
        assertThat(types(bench.on(Client.update("tools", List.of(Client.server("docs"))))))
                .contains("mcp_list_tools.completed");
    }

    @Test
    void aListingThatFailsSaysSoAndOffersNothing() {
        SessionBench bench = bench(McpListing.failing());

        List<ServerEvent> events = bench.on(Client.update("tools", List.of(Client.server("docs"))));
        bench.run(Client.respond());

        assertThat(types(events))
                .containsExactly(
                        "session.updated",
                        "mcp_list_tools.in_progress",
                        "conversation.item.added",
                        "conversation.item.done",
                        "mcp_list_tools.failed");
        assertThat(seen()).isEmpty();
        assertThat(types(bench.on(Client.update("instructions", "Be brief.")))).containsExactly("session.updated");
    }

    @Test
    void aResponseDoesNotSeeWhatIsNotListedYet() {
        SessionBench bench = bench(McpListing.of(SEARCH).taking(Duration.ofSeconds(5)));

        assertThat(types(bench.on(Client.update("tools", List.of(Client.server("docs"))))))
                .containsExactly("session.updated", "mcp_list_tools.in_progress", "conversation.item.added");
        assertThat(bench.nextDelay()).isEqualTo(Duration.ofSeconds(5));
        bench.on(Client.respond());
        assertThat(seen()).isEmpty();
        assertThat(types(bench.next())).containsExactly("conversation.item.done", "mcp_list_tools.completed");
        bench.run(Client.respond());
        assertThat(seen()).containsExactly("search");
    }

    @Test
    void aSessionMayBeginWithAServer() {
        SessionSetup plain = setup(McpListing.of(SEARCH));
        Map<String, Object> server = Client.server("docs", "authorization", "Bearer secret-of-mine");
        SessionBench bench = SessionBench.fresh(new SessionSetup(
                plain.kind(),
                plain.modelName(),
                plain.azure(),
                plain.script(),
                plain.ids(),
                plain.clock(),
                plain.limits(),
                plain.variations(),
                Tree.of("type", "realtime", "tools", List.of(server))));

        List<ServerEvent> begun = bench.unread();
        assertThat(types(begun)).containsExactly("session.created");
        assertThat(only(begun, SessionCreated.class).session().toString()).doesNotContain("secret-of-mine");
        assertThat(types(bench.next()))
                .containsExactly(
                        "mcp_list_tools.in_progress",
                        "conversation.item.added",
                        "conversation.item.done",
                        "mcp_list_tools.completed");
    }

    @Test
    void aResponseMayBringAServerOfItsOwn() {
        SessionBench bench = bench(McpListing.of(SEARCH));

        List<ServerEvent> events = bench.run(Client.respond("tools", List.of(Client.server("docs"))));

        assertThat(types(events))
                .startsWith(
                        "mcp_list_tools.in_progress",
                        "conversation.item.added",
                        "conversation.item.done",
                        "mcp_list_tools.completed",
                        "response.created");
        assertThat(seen()).containsExactly("search");
        bench.run(Client.respond());
        assertThat(seen()).isEmpty();
        assertThat(types(bench.run(Client.respond("tools", List.of(Client.server("docs"))))))
                .startsWith("response.created");
    }

    @Test
    void outsideTheConversationAListingLeavesNoItem() {
        SessionBench bench = bench(McpListing.of(SEARCH));

        List<ServerEvent> events =
                bench.run(Client.respond("conversation", "none", "tools", List.of(Client.server("docs"))));

        assertThat(types(events))
                .startsWith("mcp_list_tools.in_progress", "mcp_list_tools.completed", "response.created");
        assertThat(all(events, ConversationItemAdded.class)).isEmpty();
    }

    @Test
    void aResponseMayNameAServerOfTheSession() {
        SessionBench bench = bench(McpListing.of(SEARCH));
        bench.on(Client.update("tools", List.of(Client.server("docs"))));

        List<ServerEvent> events =
                bench.run(Client.respond("tools", List.of(Tree.of("type", "mcp", "server_label", "docs"))));

        assertThat(types(events)).startsWith("response.created");
        assertThat(seen()).containsExactly("search");
    }

    @Test
    void secretsAreNotEchoed() {
        SessionBench bench = bench(McpListing.of(SEARCH));

        Map<String, Object> session = only(
                        bench.on(Client.update(
                                "tools",
                                List.of(Client.server(
                                        "docs",
                                        "authorization",
                                        "Bearer secret-of-mine",
                                        "headers",
                                        Tree.of("X-Key", "secret-of-mine"),
                                        "server_description",
                                        "Pages",
                                        "defer_loading",
                                        true,
                                        "allowed_callers",
                                        List.of("direct"))))),
                        SessionUpdated.class)
                .session();

        assertThat(Tree.objects(session, "tools").get(0))
                .containsOnlyKeys(
                        "type", "server_label", "server_url", "server_description", "defer_loading", "allowed_callers");
    }
}
