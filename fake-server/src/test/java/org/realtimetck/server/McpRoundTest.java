package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.openai.core.ObjectMappers;
import com.openai.models.realtime.RealtimeServerEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.realtimetck.journal.JournalFile;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.McpError;
import org.realtimetck.script.McpListing;
import org.realtimetck.script.McpResult;
import org.realtimetck.script.McpServers;
import org.realtimetck.script.McpTool;
import org.realtimetck.script.Pace;
import org.realtimetck.script.PlainMcpServers;
import org.realtimetck.script.Script;
import org.realtimetck.script.ScriptedMcpServers;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.JsonNode;

/** MCP over a socket. Every message on the way passes the official SDK's own model. */
class McpRoundTest {

    private static final String SECRET = "mcp-token-0123456789";

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    private final List<String> types = new ArrayList<>();

    private static String update(String approval) {
        return "{\"type\":\"session.update\",\"session\":" + session(approval) + "}";
    }

    private static String session(String approval) {
        return "{\"type\":\"realtime\",\"model\":\"gpt-realtime\",\"output_modalities\":[\"text\"],\"tools\":[{\"type\":\"mcp\",\"server_label\":\"docs\",\"server_url\":\"https://mcp.invalid\","
                + "\"authorization\":\"" + SECRET + "\",\"headers\":{\"X-Key\":\"" + SECRET + "-too\"},"
                + "\"require_approval\":\"" + approval + "\"}]}";
    }

    private static String answerTo(String requestId) {
        return "{\"type\":\"conversation.item.create\",\"item\":{\"type\":\"mcp_approval_response\","
                + "\"approval_request_id\":\"" + requestId + "\",\"approve\":true}}";
    }

    private static String retrieve(String itemId) {
        return "{\"type\":\"conversation.item.retrieve\",\"item_id\":\"" + itemId + "\"}";
    }

    private OpenSandbox open(McpServers servers, Variation... variations) {
        Script script = Script.of(new Assistant(Pace.IMMEDIATE)).with(servers);
        return fake.open(Sandbox.healthy("mine", null, script).varying(variations));
    }

    /** Reads on until an event of this type; what comes before it is judged and noted as well. */
    private JsonNode read(JdkClient client, String type) throws InterruptedException, IOException {
        while (true) {
            JsonNode event = client.next();
            assertThat(ObjectMappers.jsonMapper()
                            .readValue(event.toString(), RealtimeServerEvent.class)
                            .validate()
                            .isValid())
                    .as(event.toString())
                    .isTrue();
            types.add(event.path("type").asString());
            if (type.equals(event.path("type").asString())) {
                return event;
            }
        }
    }

    private JsonNode readItem(JdkClient client, String itemType) throws InterruptedException, IOException {
        @Nullable JsonNode item = null;
        while (item == null || !itemType.equals(item.path("type").asString())) {
            item = read(client, "conversation.item.done").path("item");
        }
        return item;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void listsCallsAndTells(Dialect dialect) throws Exception {
        OpenSandbox mine = open(new PlainMcpServers());
        JdkClient client = fake.connect(dialect == Dialect.AZURE ? RunningFake.AZURE : RunningFake.OPENAI, mine.key());

        client.send(update("never"));
        JsonNode tools = read(client, "session.updated").path("session").path("tools");
        JsonNode listed = readItem(client, "mcp_list_tools");
        read(client, "mcp_list_tools.completed");
        client.send(Said.userText("Use docs_search."));
        client.send(Said.RESPOND);
        JsonNode call =
                read(client, "response.done").path("response").path("output").get(0);
        read(client, "response.mcp_call.completed");
        client.send(retrieve(call.path("id").asString()));
        JsonNode kept = read(client, "conversation.item.retrieved").path("item");
        client.send(Said.RESPOND);

        assertThat(tools.get(0).propertyNames())
                .containsExactly("type", "server_label", "server_url", "require_approval");
        assertThat(listed.path("tools").findValuesAsString("name")).containsExactly("docs_search", "docs_submit");
        assertThat(call.propertyNames()).containsExactly("id", "type", "server_label", "name", "arguments");
        assertThat(kept.path("output").asString()).isEqualTo("docs_search received {\"query\":\"some query\"}");
        assertThat(read(client, "response.output_text.done").path("text").asString())
                .isEqualTo("The tool returned docs_search received {\"query\":\"some query\"}.");
        assertThat(mine.journal().entries().stream().map(JournalFile::line).collect(Collectors.joining()))
                .contains("docs_search")
                .doesNotContain(SECRET);
    }

    @Test
    void asksInOneResponseAndCallsInTheNext() throws Exception {
        JdkClient client = fake.connect(
                RunningFake.OPENAI,
                open(new PlainMcpServers(), Variation.MCP_CALL_BY_THE_NEXT_RESPONSE)
                        .key());

        client.send(update("always"));
        read(client, "mcp_list_tools.completed");
        client.send(Said.userText("Use docs_submit."));
        client.send(Said.RESPOND);
        String request = readItem(client, "mcp_approval_request").path("id").asString();
        read(client, "response.done");
        client.send(answerTo(request));
        readItem(client, "mcp_approval_response");
        client.send(Said.RESPOND);
        JsonNode call =
                read(client, "response.done").path("response").path("output").get(0);
        read(client, "response.mcp_call.completed");

        assertThat(call.path("type").asString()).isEqualTo("mcp_call");
        assertThat(call.path("approval_request_id").asString()).isEqualTo(request);
    }

    @Test
    void asksAndCallsOnceItIsApproved() throws Exception {
        JdkClient client =
                fake.connect(RunningFake.OPENAI, open(new PlainMcpServers()).key());

        client.send(update("always"));
        read(client, "mcp_list_tools.completed");
        client.send(Said.userText("Use docs_submit."));
        client.send(Said.RESPOND);
        String request = readItem(client, "mcp_approval_request").path("id").asString();
        JsonNode call =
                read(client, "response.done").path("response").path("output").get(0);
        client.send(answerTo(request));

        assertThat(read(client, "response.mcp_call.completed").path("item_id")).isEqualTo(call.path("id"));
    }

    @Test
    void failsToListAndToCall() throws Exception {
        McpServers servers = new ScriptedMcpServers(
                Map.of(
                        "docs",
                        McpListing.of(McpTool.reading("search", "query")).taking(Duration.ofMillis(20)),
                        "shop",
                        McpListing.failing()),
                List.of(
                        McpResult.failing(new McpError.HttpError(503, "Busy")).taking(Duration.ofMillis(20)),
                        McpResult.failing(new McpError.ProtocolError(-32601, "No such method")),
                        McpResult.failing(new McpError.ToolExecutionError("No pages"))),
                new PlainMcpServers());
        JdkClient client = fake.connect(RunningFake.OPENAI, open(servers).key());

        client.send(update("never").replace("docs", "shop"));
        read(client, "mcp_list_tools.failed");
        client.send(update("never"));
        read(client, "mcp_list_tools.completed");
        for (String kind : List.of("http_error", "protocol_error", "tool_execution_error")) {
            client.send(Said.userText("Use search."));
            client.send(Said.RESPOND);
            String item =
                    read(client, "response.mcp_call.failed").path("item_id").asString();
            client.send(retrieve(item));
            assertThat(read(client, "conversation.item.retrieved")
                            .at("/item/error/type")
                            .asString())
                    .isEqualTo(kind);
        }

        assertThat(types).contains("response.mcp_call.in_progress").doesNotContain("response.mcp_call.completed");
    }

    @Test
    void aKeyMintedWithAServerListsItAtOnce() throws Exception {
        OpenSandbox mine = open(new PlainMcpServers());
        String body = Minting.post(fake, Minting.OPENAI, mine.key(), "{\"session\":" + session("never") + "}")
                .body();
        String minted = Minting.MAPPER.readTree(body).path("value").asString();

        JdkClient client = fake.connect("/v1/realtime", minted);

        assertThat(read(client, "session.created").toString()).doesNotContain(SECRET);
        read(client, "mcp_list_tools.completed");
        assertThat(body).contains("mcp.invalid").doesNotContain(SECRET);
        assertThat(mine.journal().entries().stream().map(JournalFile::line).collect(Collectors.joining()))
                .doesNotContain(SECRET);
    }
}
