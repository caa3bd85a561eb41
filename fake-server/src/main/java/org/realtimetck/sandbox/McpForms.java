package org.realtimetck.sandbox;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.document.Alternatives;
import org.realtimetck.document.Form;
import org.realtimetck.document.Found;
import org.realtimetck.document.Key;
import org.realtimetck.document.KeysForm;
import org.realtimetck.document.ListForm;
import org.realtimetck.document.OneOf;
import org.realtimetck.document.TermForm;
import org.realtimetck.document.ValueForm;
import org.realtimetck.document.YesForm;
import org.realtimetck.script.McpError;
import org.realtimetck.script.McpListing;
import org.realtimetck.script.McpResult;
import org.realtimetck.script.McpTool;
import org.realtimetck.vocabulary.Given;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/** The MCP servers that clients declare. */
final class McpForms {

    private static final int MANY = 1_000;

    private static final Key<Duration> TAKES = Key.optional(
            "takes", ValueForm.time(Duration.ZERO, Duration.ofMinutes(10)), "how long it takes; nothing if left out");

    private static final Key<String> LABEL = Key.required(
            "label",
            ValueForm.text(200),
            "the server_label clients declare it with; any for servers without a listing of their own");

    private static final OneOf<McpListing> LISTING = new OneOf<>(
            Alternatives.<McpListing>of("listing")
                    .or(
                            "tools",
                            new ListForm<>(TermForm.of(tool()), MANY)
                                    .as(tools -> McpListing.of(tools.toArray(McpTool[]::new))))
                    .or("fails", new YesForm().as(yes -> McpListing.failing())),
            true);

    private static final OneOf<McpResult> RESULT = new OneOf<>(
            Alternatives.<McpResult>of("result")
                    .or("output", ValueForm.text(100_000).as(McpResult::of))
                    .or("tool-error", error("tool-error", false))
                    .or("protocol-error", error("protocol-error", true))
                    .or("http-error", error("http-error", true)),
            true);

    private static final Key<Map<String, McpListing>> SERVERS = Key.optional(
            "servers", new ListForm<>(server(), MANY).as(McpForms::byLabel), "what they list; the rest is made up");

    private static final Key<List<McpResult>> RESULTS = Key.optional(
            "results",
            new ListForm<>(new KeysForm<>(List.of(RESULT, TAKES), McpForms::result), MANY),
            "how calls end, one after the other, whatever they call; further ones return their arguments");

    private McpForms() {}

    static Form<McpDocument> mcp() {
        return new KeysForm<>(
                List.of(SERVERS, RESULTS),
                found -> new McpDocument(
                        found.get(SERVERS).orElse(Map.of()), found.get(RESULTS).orElse(List.of())));
    }

    private static Form<Map.Entry<String, McpListing>> server() {
        return new KeysForm<>(
                List.of(LABEL, LISTING, TAKES),
                found -> Map.entry(
                        found.the(LABEL),
                        found.the(LISTING).taking(found.get(TAKES).orElse(Duration.ZERO))));
    }

    private static Map<String, McpListing> byLabel(List<Map.Entry<String, McpListing>> servers) {
        Map<String, McpListing> listings = new LinkedHashMap<>();
        for (Map.Entry<String, McpListing> server : servers) {
            if (listings.put(server.getKey(), server.getValue()) != null) {
                throw new IllegalArgumentException("two MCP servers have the label '" + server.getKey() + "'");
            }
        }
        return listings;
    }

    private static McpResult result(Found found) {
        return found.the(RESULT).taking(found.get(TAKES).orElse(Duration.ZERO));
    }

    private static Term<McpTool> tool() {
        return new Term<>(
                "tool",
                "mcp",
                "A tool of an MCP server.",
                "",
                List.of(
                        Parameter.required("name", new Parameter.Text(200), "its name", "search"),
                        Parameter.optional("description", new Parameter.Text(10_000), "what it says of itself", ""),
                        Parameter.optional(
                                "input-schema",
                                new Parameter.Json(),
                                "JSON Schema of its arguments",
                                Map.of("type", "object")),
                        Parameter.optional(
                                "annotations",
                                new Parameter.Json(),
                                "hints, such as readOnlyHint; empty for none",
                                Map.of())),
                given -> new McpTool(
                        given.text("name"),
                        given.textIfAny("description").orElse(null),
                        object(given, "input-schema"),
                        object(given, "annotations").isEmpty() ? null : object(given, "annotations")));
    }

    @SuppressWarnings("unchecked") // the keys of JSON objects are texts
    private static Map<String, Object> object(Given given, String parameter) {
        @Nullable Object json = given.json(parameter);
        if (!(json instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("expected '" + parameter + "' to be an object, got " + json);
        }
        return (Map<String, Object>) map;
    }

    private static TermForm<McpResult> error(String name, boolean withCode) {
        Parameter message = Parameter.required("message", new Parameter.Text(10_000), "its sentence", "It broke.");
        Parameter code = Parameter.required(
                "code",
                new Parameter.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE),
                "of JSON-RPC, such as -32602, or the HTTP status",
                503);
        return TermForm.of(new Term<>(
                name,
                "mcp",
                "The call fails.",
                "",
                withCode ? List.of(code, message) : List.of(message),
                given -> McpResult.failing(error(name, given))));
    }

    private static McpError error(String name, Given given) {
        return switch (name) {
            case "tool-error" -> new McpError.ToolExecutionError(given.text("message"));
            case "http-error" -> new McpError.HttpError(given.whole("code"), given.text("message"));
            default -> new McpError.ProtocolError(given.whole("code"), given.text("message"));
        };
    }
}
