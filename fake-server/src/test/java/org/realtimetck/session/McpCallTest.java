package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallArgumentsDelta;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallArgumentsDone;
import org.realtimetck.protocol.McpEvent.ResponseMcpCallCompleted;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputItemAdded;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputItemDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.McpError;
import org.realtimetck.script.McpResult;
import org.realtimetck.script.Pace;
import org.realtimetck.script.PlainMcpServers;
import org.realtimetck.script.Prompt;
import org.realtimetck.script.Reply;
import org.realtimetck.script.ScriptedMcpServers;

/** A call to a tool of an MCP server, from the model's wish to the result in the conversation. */
class McpCallTest {

    private static final String ARGUMENTS = "{\"query\":\"tides\"}";
    private static final Pace SLOW = new Pace(Duration.ZERO, Duration.ofMillis(10), Duration.ofMillis(50));

    private final List<Prompt> prompts = new ArrayList<>();

    private SessionSetup setup(Reply reply, McpResult... results) {
        SessionSetup setup = SessionBench.setup("gpt-realtime", prompt -> {
            prompts.add(prompt);
            return reply;
        });
        return setup.with(
                setup.script().with(new ScriptedMcpServers(Map.of(), List.of(results), new PlainMcpServers())));
    }

    private SessionBench bench(Reply reply, McpResult... results) {
        return SessionBench.of(setup(reply, results));
    }

    private static Reply call() {
        return Reply.callMcp("docs", "search", ARGUMENTS);
    }

    private static Item.McpCall callIn(Item item) {
        return (Item.McpCall) item;
    }

    @Test
    void isToldInItsOrderAndEndsAfterTheResponse() {
        List<ServerEvent> events = bench(call()).run(Client.respond());

        assertThat(types(events))
                .containsExactly(
                        "response.created",
                        "response.output_item.added",
                        "conversation.item.added",
                        "response.mcp_call_arguments.delta",
                        "response.mcp_call_arguments.delta",
                        "response.mcp_call_arguments.delta",
                        "response.mcp_call_arguments.done",
                        "response.mcp_call.in_progress",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated",
                        "response.mcp_call.completed");
        assertThat(callIn(only(events, ResponseOutputItemAdded.class).item()).arguments())
                .isEmpty();
        assertThat(all(events, ResponseMcpCallArgumentsDelta.class).stream()
                        .map(ResponseMcpCallArgumentsDelta::delta)
                        .reduce("", String::concat))
                .isEqualTo(ARGUMENTS);
        assertThat(all(events, ResponseMcpCallArgumentsDelta.class))
                .allSatisfy(
                        delta -> assertThat(delta.delta() + delta.obfuscation()).hasSize(16));
        assertThat(only(events, ResponseMcpCallArgumentsDone.class).arguments()).isEqualTo(ARGUMENTS);
        Item.McpCall told =
                callIn(only(events, ResponseDone.class).response().output().get(0));
        assertThat(told)
                .isEqualTo(only(events, ResponseOutputItemDone.class).item())
                .isEqualTo(new Item.McpCall(told.id(), "docs", "search", ARGUMENTS, null, null, null));
        assertThat(only(events, ResponseMcpCallCompleted.class).itemId()).isEqualTo(told.id());
    }

    @Test
    void leavesItsOutputInTheConversation() {
        SessionBench bench = bench(call());
        Item item =
                only(bench.run(Client.respond()), ConversationItemDone.class).item();

        Item kept = only(bench.on(Client.retrieve(item.id())), ConversationItemRetrieved.class)
                .item();
        bench.run(Client.respond());

        assertThat(callIn(kept).output()).isEqualTo("search received " + ARGUMENTS);
        assertThat(callIn(kept).error()).isNull();
        assertThat(prompts.get(1).context()).containsExactly(kept);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                Arguments.of(
                        new McpError.ProtocolError(-32602, "Unknown tool"),
                        Tree.of("type", "protocol_error", "code", -32602, "message", "Unknown tool")),
                Arguments.of(
                        new McpError.ToolExecutionError("No tide table"),
                        Tree.of("type", "tool_execution_error", "message", "No tide table")),
                Arguments.of(
                        new McpError.HttpError(503, "Busy"),
                        Tree.of("type", "http_error", "code", 503, "message", "Busy")));
    }

    @ParameterizedTest
    @MethodSource("errors")
    void leavesItsErrorThereIfItFails(McpError error, Map<String, Object> reported) {
        SessionBench bench = bench(call(), McpResult.failing(error));

        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(types(events)).endsWith("response.mcp_call.failed").doesNotContain("response.mcp_call.completed");
        Item item = only(events, ConversationItemDone.class).item();
        assertThat(callIn(only(bench.on(Client.retrieve(item.id())), ConversationItemRetrieved.class)
                                .item())
                        .error())
                .isEqualTo(reported);
    }

    @Test
    void takesItsTimeWhileTheClientGoesOn() {
        SessionBench bench = bench(call(), McpResult.of("slow").taking(Duration.ofSeconds(3)));

        bench.on(Client.respond());

        assertThat(bench.nextDelay()).isEqualTo(Duration.ofSeconds(3));
        assertThat(types(bench.on(Client.says("Hello")))).hasSize(2);
        assertThat(types(bench.next())).containsExactly("response.mcp_call.completed");
    }

    @Test
    void hasTheResultOfTheScriptBeforeThatOfTheServer() {
        Reply reply = new Reply(
                List.of(new Reply.CallMcp("docs", "search", "{}", McpResult.of("scripted"), null)),
                new Reply.Completed(),
                Pace.IMMEDIATE);
        SessionBench bench = bench(reply, McpResult.of("served"));
        Item item =
                only(bench.run(Client.respond()), ConversationItemDone.class).item();

        assertThat(callIn(only(bench.on(Client.retrieve(item.id())), ConversationItemRetrieved.class)
                                .item())
                        .output())
                .isEqualTo("scripted");
    }

    @Test
    void isNotMadeIfItsArgumentsAreCut() {
        SessionBench bench = bench(call().at(SLOW));
        bench.on(Client.respond());

        List<ServerEvent> events = bench.run(Client.cancel());

        assertThat(types(events))
                .containsExactly(
                        "response.mcp_call_arguments.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        assertThat(only(events, ResponseMcpCallArgumentsDone.class).arguments()).isEqualTo("{\"query\"");
    }

    @Test
    void isNotMadeIfTheResponseFailsInItsMidst() {
        List<ServerEvent> events =
                bench(call().endingWith(new Reply.Failed(1, null))).run(Client.respond());

        assertThat(types(events)).endsWith("response.done", "rate_limits.updated");
        assertThat(types(events)).doesNotContain("response.mcp_call.in_progress");
    }

    @Test
    void goesOnIfTheResponseIsCancelledAfterIt() {
        SessionBench bench = bench(call().at(SLOW));
        List<ServerEvent> told = new ArrayList<>(bench.on(Client.respond()));
        while (!types(told).contains("response.mcp_call.in_progress")) {
            told.addAll(bench.next());
        }

        List<ServerEvent> events = bench.run(Client.cancel());

        assertThat(types(events))
                .containsExactly("response.done", "rate_limits.updated", "response.mcp_call.completed");
        assertThat(only(events, ResponseDone.class).response().status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void endsWithoutAWordInTheConversationOutsideOfIt() {
        List<ServerEvent> events = bench(call()).run(Client.respond("conversation", "none"));

        assertThat(types(events)).endsWith("response.mcp_call.completed");
        assertThat(types(events)).doesNotContain("conversation.item.added", "conversation.item.done");
    }

    @Test
    void mayBeDoneOnlyWithItsResult() {
        SessionBench bench = SessionBench.of(setup(call()).varying(Variation.MCP_ITEM_DONE_WITH_RESULT));

        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(types(events))
                .endsWith(
                        "response.mcp_call.in_progress",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated",
                        "conversation.item.done",
                        "response.mcp_call.completed");
        assertThat(callIn(only(events, ConversationItemDone.class).item()).output())
                .isEqualTo("search received " + ARGUMENTS);
    }
}
