package org.realtimetck.sandbox;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.realtimetck.script.Reply;
import org.realtimetck.vocabulary.Given;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;
import org.realtimetck.vocabulary.Vocabulary;
import tools.jackson.databind.json.JsonMapper;

/** What a reply may consist of. */
final class Outputs {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Parameter.Kind NAME = new Parameter.Text(200);
    private static final Parameter SERVER = Parameter.required("server", NAME, "label of the MCP server", "docs");
    private static final Parameter TOOL = Parameter.required("tool", NAME, "name of the tool", "docs_search");
    private static final Parameter ARGUMENTS = Parameter.optional(
            "arguments",
            new Parameter.Json(),
            "its arguments; a text is sent as it stands, be it JSON or not",
            Map.of());

    private Outputs() {}

    static Vocabulary<Reply.Output> all() {
        return new Vocabulary<>(
                "output",
                List.of(
                        output(
                                "say",
                                "A message, written or spoken as the response's modality asks.",
                                List.of(Parameter.required(
                                        "text", new Parameter.Text(100_000), "what it says", "Hello.")),
                                given -> new Reply.Say(given.text("text"))),
                        output(
                                "call-function",
                                "A call of a function of the client.",
                                List.of(
                                        Parameter.required("name", NAME, "name of the function", "get_weather"),
                                        ARGUMENTS),
                                given -> new Reply.CallFunction(given.text("name"), arguments(given))),
                        output(
                                "call-mcp",
                                "A call of a tool of an MCP server, whether the client wants to be asked or not.",
                                List.of(SERVER, TOOL, ARGUMENTS),
                                given -> new Reply.CallMcp(
                                        given.text("server"), given.text("tool"), arguments(given), null, null)),
                        output(
                                "ask-approval",
                                "A question to the client whether a tool of an MCP server may be called.",
                                List.of(SERVER, TOOL, ARGUMENTS),
                                given -> new Reply.AskApproval(
                                        given.text("server"), given.text("tool"), arguments(given)))));
    }

    private static Term<Reply.Output> output(
            String name, String does, List<Parameter> parameters, Function<Given, Reply.Output> maker) {
        return new Term<>(name, "output", does, "", parameters, maker);
    }

    private static String arguments(Given given) {
        @Nullable Object arguments = given.json("arguments");
        return arguments instanceof String text ? text : MAPPER.writeValueAsString(arguments);
    }
}
