package org.realtimetck.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a declaration says of tools, and what the servers have that nobody or somebody scripted. */
class McpServerTest {

    private static final McpTool SEARCH = McpTool.reading("search", "query");
    private static final McpTool SUBMIT = McpTool.writing("submit", "text");
    private static final McpTool SILENT = new McpTool("silent", null, Map.of(), null);
    private static final Map<String, Object> ONLY_SEARCH = Map.of("tool_names", List.of("search"));

    private static McpServer server(@Nullable Object... settings) {
        Map<String, Object> all = new LinkedHashMap<>(Map.of("type", "mcp", "server_label", "docs"));
        for (int i = 0; i < settings.length; i += 2) {
            put(all, (String) settings[i], settings[i + 1]);
        }
        return new McpServer(all);
    }

    @SuppressWarnings("NullAway") // JSON null is a value
    private static void put(Map<String, Object> all, @Nullable String name, @Nullable Object value) {
        all.put(name, value);
    }

    private static List<String> allowed(McpServer server) {
        return Arrays.asList(SEARCH, SUBMIT, SILENT).stream()
                .filter(server::allows)
                .map(McpTool::name)
                .toList();
    }

    private static List<String> asking(McpServer server) {
        return Arrays.asList(SEARCH, SUBMIT, SILENT).stream()
                .filter(server::needsApproval)
                .map(McpTool::name)
                .toList();
    }

    @Test
    void allowsEveryToolUnlessItSaysWhich() {
        assertThat(allowed(server())).containsExactly("search", "submit", "silent");
        assertThat(allowed(server("allowed_tools", null))).containsExactly("search", "submit", "silent");
        assertThat(allowed(server("allowed_tools", List.of("submit", "other")))).containsExactly("submit");
        assertThat(allowed(server("allowed_tools", List.of()))).isEmpty();
        assertThat(allowed(server("allowed_tools", ONLY_SEARCH))).containsExactly("search");
        assertThat(allowed(server("allowed_tools", Map.of("read_only", true)))).containsExactly("search");
        assertThat(allowed(server("allowed_tools", Map.of("read_only", false)))).containsExactly("submit", "silent");
        assertThat(allowed(
                        server("allowed_tools", Map.of("read_only", true, "tool_names", List.of("search", "submit")))))
                .containsExactly("search");
    }

    @Test
    void asksForApprovalOfEveryToolUnlessItSaysOtherwise() {
        assertThat(asking(server())).containsExactly("search", "submit", "silent");
        assertThat(asking(server("require_approval", null))).containsExactly("search", "submit", "silent");
        assertThat(asking(server("require_approval", "always"))).containsExactly("search", "submit", "silent");
        assertThat(asking(server("require_approval", "never"))).isEmpty();
        assertThat(asking(server("require_approval", Map.of("never", ONLY_SEARCH))))
                .containsExactly("submit", "silent");
        assertThat(asking(server("require_approval", Map.of("always", ONLY_SEARCH))))
                .containsExactly("search");
        assertThat(asking(
                        server("require_approval", Map.of("always", Map.of("read_only", false), "never", ONLY_SEARCH))))
                .containsExactly("submit", "silent");
        assertThat(asking(server("require_approval", Map.of("always", ONLY_SEARCH, "never", ONLY_SEARCH))))
                .containsExactly("submit", "silent");
    }

    @Test
    void keepsItsSecretsToItself() {
        assertThat(server("authorization", "Bearer secret").toString()).isEqualTo("McpServer[docs]");
        assertThat(server("authorization", "one")).isNotEqualTo(server("authorization", "another"));
    }

    @Test
    void hasWhatItsDeclarationNamesOrTwoToolsOfItsOwn() {
        PlainMcpServers plain = new PlainMcpServers();

        assertThat(plain.list(server()).tools())
                .extracting(McpTool::name)
                .containsExactly("docs_search", "docs_submit");
        assertThat(plain.list(server()).tools()).extracting(McpTool::isReadOnly).containsExactly(true, false);
        assertThat(plain.list(server("allowed_tools", List.of("roll", "draw", "roll")))
                        .tools())
                .extracting(McpTool::name)
                .containsExactly("roll", "draw");
        assertThat(plain.list(server("allowed_tools", ONLY_SEARCH)).tools())
                .extracting(McpTool::name)
                .containsExactly("search");
        assertThat(plain.call(server(), "roll", "{\"query\":\"2d4\"}"))
                .isEqualTo(McpResult.of("roll received {\"query\":\"2d4\"}"));
    }

    @Test
    void givesScriptedListingsAgainAndScriptedResultsOnce() {
        McpListing scripted = McpListing.of(SEARCH).taking(Duration.ofSeconds(5));
        McpResult failed = McpResult.failing(new McpError.HttpError(503, "Busy"));
        ScriptedMcpServers servers =
                new ScriptedMcpServers(Map.of("docs", scripted), List.of(failed), new PlainMcpServers());

        assertThat(servers.list(server())).isEqualTo(scripted);
        assertThat(servers.list(server())).isEqualTo(scripted);
        assertThat(servers.list(server("server_label", "shop")).tools())
                .extracting(McpTool::name)
                .containsExactly("shop_search", "shop_submit");
        assertThat(servers.call(server(), "search", "{}")).isEqualTo(failed);
        assertThat(servers.call(server(), "search", "{}").output()).isEqualTo("search received {}");
    }

    @Test
    void aResultIsEitherAnOutputOrAnError() {
        assertThatThrownBy(() -> new McpResult(null, null, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("either an output or an error");
        assertThatThrownBy(() -> new McpResult("out", new McpError.ToolExecutionError("no"), Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
