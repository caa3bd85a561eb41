package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;

/** The client is asked before a tool of an MCP server is called. */
class McpApprovalTest {

    private static SessionBench bench(Variation... variations) {
        SessionBench bench = SessionBench.of(SessionBench.setup("gpt-realtime", new Assistant(Pace.IMMEDIATE))
                .varying(variations));
        bench.on(Client.update("output_modalities", List.of("text"), "tools", List.of(Client.server("docs"))));
        bench.on(Client.says("Use docs_search."));
        return bench;
    }

    private static Item.McpApprovalRequest requestIn(List<ServerEvent> events) {
        return all(events, ConversationItemDone.class).stream()
                .map(ConversationItemDone::item)
                .filter(Item.McpApprovalRequest.class::isInstance)
                .map(Item.McpApprovalRequest.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Item.McpCall callIn(List<ServerEvent> events) {
        return (Item.McpCall)
                only(events, ResponseDone.class).response().output().get(0);
    }

    @Test
    void aResponseAsksWithAnItemOfItsOwn() {
        List<ServerEvent> events =
                bench(Variation.MCP_CALL_BY_THE_NEXT_RESPONSE).run(Client.respond());

        assertThat(types(events))
                .containsExactly(
                        "response.created",
                        "response.output_item.added",
                        "conversation.item.added",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        Item.McpApprovalRequest request = requestIn(events);
        assertThat(request)
                .isEqualTo(only(events, ConversationItemAdded.class).item())
                .isEqualTo(only(events, ResponseDone.class).response().output().get(0))
                .isEqualTo(
                        new Item.McpApprovalRequest(request.id(), "docs", "docs_search", "{\"query\":\"some query\"}"));
    }

    @Test
    void theResponseAfterTheApprovalMakesTheCall() {
        SessionBench bench = bench(Variation.MCP_CALL_BY_THE_NEXT_RESPONSE);
        String request = requestIn(bench.run(Client.respond())).id();

        assertThat(types(bench.run(Client.create(Client.approval(request, true)))))
                .containsExactly("conversation.item.added", "conversation.item.done");
        List<ServerEvent> called = bench.run(Client.respond());
        List<ServerEvent> told = bench.run(Client.respond());

        assertThat(types(called)).endsWith("response.mcp_call.completed");
        assertThat(callIn(called).approvalRequestId()).isEqualTo(request);
        assertThat(only(told, ResponseOutputTextDone.class).text())
                .isEqualTo("The tool returned docs_search received {\"query\":\"some query\"}.");
    }

    @Test
    void theResponseAfterARefusalSaysSo() {
        SessionBench bench = bench();
        String request = requestIn(bench.run(Client.respond())).id();

        bench.run(Client.create(Client.approval(request, false)));

        assertThat(only(bench.run(Client.respond()), ResponseOutputTextDone.class)
                        .text())
                .isEqualTo("I did not call docs_search, because you refused.");
    }

    @Test
    void anAnswerToNothingIsRefused() {
        ErrorBody error = bench().errorOn(Client.create(Client.approval("item_none", true)));

        assertThat(error.code()).isEqualTo("invalid_approval_request_id");
        assertThat(error.message()).isEqualTo("MCP approval request ID 'item_none' not found in conversation.");
        assertThat(error.param()).isNull();
    }

    @Test
    void aCallIsHeldUntilItIsApproved() {
        SessionBench bench = bench();

        List<ServerEvent> events = bench.run(Client.respond());
        String request = requestIn(events).id();
        List<ServerEvent> approved = bench.run(Client.create(Client.approval(request, true)));

        assertThat(types(events))
                .endsWith(
                        "response.mcp_call_arguments.done",
                        "conversation.item.added",
                        "conversation.item.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        assertThat(callIn(events).approvalRequestId()).isEqualTo(request);
        assertThat(types(approved))
                .containsExactly(
                        "conversation.item.added",
                        "conversation.item.done",
                        "response.mcp_call.in_progress",
                        "response.mcp_call.completed");
        assertThat(only(bench.run(Client.respond()), ResponseOutputTextDone.class)
                        .text())
                .startsWith("The tool returned docs_search received");
    }

    @Test
    void aHeldCallIsNeverMadeIfItIsRefused() {
        SessionBench bench = bench(Variation.MCP_ITEM_DONE_WITH_RESULT);
        List<ServerEvent> events = bench.run(Client.respond());
        String request = requestIn(events).id();

        assertThat(types(bench.run(Client.create(Client.approval(request, false)))))
                .containsExactly("conversation.item.added", "conversation.item.done", "conversation.item.done");
        assertThat(types(bench.run(Client.create(Client.approval(request, true)))))
                .containsExactly("conversation.item.added", "conversation.item.done");
        Item kept = only(bench.on(Client.retrieve(callIn(events).id())), ConversationItemRetrieved.class)
                .item();
        assertThat(((Item.McpCall) kept).output()).isNull();
    }

    @Test
    void aHeldCallThatIsApprovedBeforeItsResponseIsOverEndsAfterIt() {
        SessionBench bench = SessionBench.of(SessionBench.setup(
                "gpt-realtime", new Assistant(Pace.IMMEDIATE.withBeforeDone(Duration.ofMillis(50)))));
        bench.on(Client.update("tools", List.of(Client.server("docs"))));
        bench.on(Client.says("Use docs_search."));
        String request = requestIn(bench.on(Client.respond())).id();

        assertThat(types(bench.run(Client.create(Client.approval(request, true)))))
                .containsExactly(
                        "conversation.item.added",
                        "conversation.item.done",
                        "response.mcp_call.in_progress",
                        "response.done",
                        "rate_limits.updated",
                        "response.mcp_call.completed");
    }
}
