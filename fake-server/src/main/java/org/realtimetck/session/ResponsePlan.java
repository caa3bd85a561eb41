package org.realtimetck.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Response;
import org.realtimetck.protocol.Response.StatusDetails;
import org.realtimetck.protocol.Status;
import org.realtimetck.protocol.Usage;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.McpServer;

/**
 * The settings of one response: the session's, with what {@code response.create} overrides.
 *
 * @param tools functions
 * @param mcpServers whose tools the model may call where they are listed
 * @param conversationId null for a response outside the conversation
 * @param outputLimit tokens it may make at most: what was asked for, or what the model can
 * @param reasoningTokens tokens it is said to think with; null where nobody tells of them
 */
record ResponsePlan(
        String id,
        @Nullable String conversationId,
        List<String> outputModalities,
        String instructions,
        List<Map<String, Object>> tools,
        List<McpServer> mcpServers,
        Object toolChoice,
        boolean parallelToolCalls,
        Object maxOutputTokens,
        Map<String, Object> audio,
        @Nullable Map<String, Object> metadata,
        long outputLimit,
        @Nullable Long reasoningTokens) {

    static ResponsePlan of(String id, String conversationId, SessionConfig session, Map<String, Object> overrides) {
        SessionConfig effective = session.with(overrides);
        Map<String, Object> reported = effective.reported();
        Object maxOutputTokens = orElse(reported.get("max_output_tokens"), "inf");
        ModelFacts model = effective.modelFacts();
        return new ResponsePlan(
                id,
                "none".equals(overrides.get("conversation")) ? null : conversationId,
                effective.outputModalities(),
                effective.instructions(),
                functions(reported),
                known(effective.mcpServers(), session.mcpServers()),
                orElse(reported.get("tool_choice"), "auto"),
                effective.parallelToolCalls(),
                maxOutputTokens,
                Tree.of("output", Tree.of("format", effective.outputFormat(), "voice", effective.voice())),
                overrides.get("metadata") instanceof Map<?, ?> ? Tree.object(overrides, "metadata") : null,
                model.outputLimit(maxOutputTokens),
                model.reasons() && effective.varies(Variation.REASONING_TOKENS_TOLD)
                        ? Tokens.ofThought(effective.reasoningEffort())
                        : null);
    }

    /** Tools of an MCP server are the service's own to call; the model is asked about functions. */
    private static List<Map<String, Object>> functions(Map<String, Object> reported) {
        return Tree.objects(reported, "tools").stream()
                .filter(tool -> "function".equals(tool.get("type")))
                .toList();
    }

    /** A server that is only named is the session's own of that label [I]. */
    private static List<McpServer> known(List<McpServer> wanted, List<McpServer> ofSession) {
        return wanted.stream()
                .map(server -> ofSession.stream()
                        .filter(own -> !server.hasAddress() && own.label().equals(server.label()))
                        .findFirst()
                        .map(own -> overlaid(own, server))
                        .orElse(server))
                .toList();
    }

    private static McpServer overlaid(McpServer own, McpServer changes) {
        Map<String, Object> settings = new LinkedHashMap<>(own.settings());
        settings.putAll(changes.settings());
        return new McpServer(settings);
    }

    private static Object orElse(@Nullable Object value, Object otherwise) {
        return value == null ? otherwise : value;
    }

    boolean speaks() {
        return outputModalities.contains("audio");
    }

    AudioFormat format() {
        return AudioFormat.of(Tree.object(Tree.object(audio, "output"), "format"));
    }

    boolean isInConversation() {
        return conversationId != null;
    }

    Response report(Status status, @Nullable StatusDetails details, List<Item> output, @Nullable Usage usage) {
        return new Response(
                id, status, details, output, conversationId, outputModalities, maxOutputTokens, audio, usage, metadata);
    }
}
