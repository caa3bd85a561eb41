package org.realtimetck.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Role;
import org.realtimetck.protocol.Status;

/** Several calls at once, and tools of MCP servers. */
class AssistantCallsTest {

    private static final String ARGUMENTS = "{\"query\":\"some query\"}";
    private static final Item REQUEST = new Item.McpApprovalRequest("item_r", "docs", "search", ARGUMENTS);
    private static final List<ListedTool> LISTED = List.of(
            new ListedTool("docs", McpTool.reading("search", "query"), true),
            new ListedTool("dice", McpTool.reading("roll", "query"), false),
            new ListedTool("dice", McpTool.reading("a", "query"), false));

    private static Item user(String text) {
        return new Item.Message("item_u", Status.COMPLETED, Role.USER, List.of(new ContentPart.InputText(text)), null);
    }

    private static Item answer(boolean approve) {
        return new Item.McpApprovalResponse("item_a", "item_r", approve, null);
    }

    private static Item call(String approvalRequestId, String output) {
        return new Item.McpCall("item_c", "docs", "search", ARGUMENTS, approvalRequestId, output, null);
    }

    private static Prompt prompt(Object choice, boolean parallel, Item... context) {
        List<Map<String, Object>> functions = List.of(Map.of("name", "a"), Map.of("name", "b"));
        return new Prompt("", Arrays.asList(context), functions, LISTED, choice, parallel, false);
    }

    private static List<Reply.Output> outputs(Prompt prompt) {
        return new Assistant(Pace.IMMEDIATE).reply(prompt).outputs();
    }

    private static String said(Item... context) {
        return ((Reply.Say) outputs(prompt("auto", true, context)).get(0)).text();
    }

    private static Reply.Output function(String name) {
        return new Reply.CallFunction(name, "{}");
    }

    private static Reply.Output roll() {
        return new Reply.CallMcp("dice", "roll", ARGUMENTS, null, null);
    }

    @Test
    void callsAllThatTheTextNamesInItsOrder() {
        assertThat(outputs(prompt("auto", true, user("Use b. Use roll, then. Use a. Use b again."))))
                .containsExactly(function("b"), roll(), function("a"));
    }

    @Test
    void callsOneAtATimeIfToldSo() {
        assertThat(outputs(prompt("auto", false, user("Use b. Use a.")))).containsExactly(function("b"));
    }

    @Test
    void requiredMeansWhatTheTextNamesOrTheFirst() {
        assertThat(outputs(prompt("required", true, user("Use roll")))).containsExactly(roll());
        assertThat(outputs(prompt("required", true, user("Hello")))).containsExactly(function("a"));
        assertThat(outputs(new Prompt("", List.of(), List.of(), LISTED.subList(1, 2), "required", true, false)))
                .containsExactly(roll());
    }

    @Test
    void aChoiceOfAServerMeansItsToolOrItsFirst() {
        assertThat(outputs(prompt(Map.of("type", "mcp", "server_label", "dice", "name", "roll"), true)))
                .containsExactly(roll());
        assertThat(outputs(prompt(Map.of("type", "mcp", "server_label", "dice"), true)))
                .containsExactly(roll());
        assertThat(outputs(prompt(Map.of("type", "mcp", "server_label", "dice", "name", "search"), true)))
                .containsExactly(new Reply.Say("I heard you, and I am ready for your next words."));
        assertThat(outputs(prompt(Map.of("type", "function", "name", "roll"), true, user("Hello"))))
                .containsExactly(new Reply.Say("You said: Hello"));
    }

    @Test
    void asksForApprovalThenCallsThenTells() {
        Item user = user("Use search.");

        assertThat(outputs(prompt("auto", true, user)))
                .containsExactly(new Reply.AskApproval("docs", "search", ARGUMENTS));
        assertThat(said(user, REQUEST)).isEqualTo("I am waiting for your approval to call search.");
        assertThat(outputs(prompt("auto", true, user, REQUEST, answer(true))))
                .containsExactly(new Reply.CallMcp("docs", "search", ARGUMENTS, null, "item_r"));
        assertThat(said(user, REQUEST, answer(true), call("item_r", "two pages")))
                .isEqualTo("The tool returned two pages.");
        assertThat(said(user, REQUEST, answer(false))).isEqualTo("I did not call search, because you refused.");
    }

    @Test
    void callsNothingApprovedIfItMayNotCall() {
        assertThat(outputs(prompt("none", true, user("Hello"), REQUEST, answer(true)))
                        .get(0))
                .isInstanceOf(Reply.Say.class);
    }

    @Test
    void tellsOfEveryCallSinceTheLastWords() {
        Item failed = new Item.McpCall(
                "item_d", "dice", "roll", "{}", null, null, Map.of("type", "http_error", "message", "Busy"));
        Item running = new Item.McpCall("item_e", "dice", "roll", "{}", null, null, null);

        assertThat(said(
                        user("Go"),
                        new Item.FunctionCallOutput("item_o", "call_1", "one"),
                        new Item.FunctionCallOutput("item_p", "call_2", "two"),
                        failed,
                        running))
                .isEqualTo("The function returned one. The function returned two. The tool failed: Busy."
                        + " I am waiting for roll.");
        assertThat(said(failed, user("Hello"))).isEqualTo("You said: Hello");
    }
}
