package org.realtimetck.wire;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.wire.Reading.Row;

/** What a session may not look like. */
class SessionRefusalTest {

    static Stream<Row> types() {
        return Stream.of(
                missing("{}", "session.type"),
                missing("{'modalities':['text','audio'],'voice':'alloy','temperature':0.8}", "session.type"),
                invalidType("null", "session", "an object", "null"),
                invalidType("[]", "session", "an object", "an array"),
                row(
                        "{'type':'session'}",
                        "invalid_value",
                        "session.type",
                        "Invalid value: 'session'. Supported values are: 'realtime' and 'transcription'."),
                invalidType("{'type':1}", "session.type", "one of 'realtime' or 'transcription'", "an integer"),
                unknown("{'type':'transcription','model':'gpt-realtime'}", "session.model"),
                unknown("{'type':'transcription','audio':{'output':{}}}", "session.audio.output"));
    }

    static Stream<Row> fields() {
        return Stream.of(
                realtime("'output_modalities':['text','audio']", "invalid_value", "output_modalities", MODALITIES),
                realtime("'output_modalities':['audio','text']", "invalid_value", "output_modalities", MODALITIES),
                realtime(
                        "'output_modalities':[]",
                        "invalid_value",
                        "output_modalities",
                        "Invalid modalities: []. Supported combinations are: ['text'] and ['audio']."),
                realtime(
                        "'output_modalities':['video']",
                        "invalid_value",
                        "output_modalities[0]",
                        "Invalid value: 'video'. Supported values are: 'text' and 'audio'."),
                wrongType("'output_modalities':'audio'", "output_modalities", "an array of strings", "a string"),
                wrongType("'instructions':null", "instructions", "a string", "null"),
                wrongType("'model':{}", "model", "a string", "an object"),
                wrongType("'parallel_tool_calls':'yes'", "parallel_tool_calls", "a boolean", "a string"),
                missing("{'type':'realtime','prompt':{}}", "session.prompt.id"));
    }

    static Stream<Row> limits() {
        return Stream.of(
                wrongType(
                        "'max_output_tokens':1.5",
                        "max_output_tokens",
                        "one of an integer or 'inf'",
                        "a decimal number"),
                realtime(
                        "'max_output_tokens':'many'",
                        "invalid_value",
                        "max_output_tokens",
                        "Invalid value: 'many'. Value must be 'inf'."),
                realtime(
                        "'max_output_tokens':0",
                        "integer_below_min_value",
                        "max_output_tokens",
                        "Invalid 'session.max_output_tokens': integer below minimum value. "
                                + "Expected a value >= 1, but got 0 instead."),
                realtime(
                        "'max_output_tokens':99999999999999999999",
                        "integer_above_max_value",
                        "max_output_tokens",
                        "Invalid 'session.max_output_tokens': integer above maximum value. "
                                + "Expected a value <= 4096, but got 99999999999999999999 instead."));
    }

    static Stream<Row> choices() {
        return Stream.of(
                realtime(
                        "'reasoning':{'effort':'bogus'}",
                        "invalid_value",
                        "reasoning.effort",
                        "Invalid value: 'bogus'. Supported values are: "
                                + "'minimal', 'low', 'medium', 'high', and 'xhigh'."),
                realtime(
                        "'truncation':{'type':'retention_ratio','retention_ratio':1.2}",
                        "decimal_above_max_value",
                        "truncation.retention_ratio",
                        "Invalid 'session.truncation.retention_ratio': decimal above maximum value. "
                                + "Expected a value <= 1, but got 1.2 instead."),
                realtime(
                        "'include':['usage']",
                        "invalid_value",
                        "include[0]",
                        "Invalid value: 'usage'. Value must be 'item.input_audio_transcription.logprobs'."));
    }

    static Stream<Row> tools() {
        return Stream.of(
                wrongType(
                        "'tool_choice':7",
                        "tool_choice",
                        "one of one of 'none', 'auto', or 'required' or object",
                        "an integer"),
                missing("{'type':'realtime','tool_choice':{'type':'function'}}", "session.tool_choice.name"),
                wrongType("'tools':{}", "tools", "an array of objects", "an object"),
                wrongType("'tools':['f']", "tools[0]", "an object", "a string"),
                missing("{'type':'realtime','tools':[{'name':'f'}]}", "session.tools[0].type"),
                missing(
                        "{'type':'realtime','tools':[{'type':'function','function':{'name':'f'}}]}",
                        "session.tools[0].name"),
                unknown(
                        "{'type':'realtime','tools':[{'type':'function','name':'f','strict':true}]}",
                        "session.tools[0].strict"),
                unknown(
                        "{'type':'realtime','tools':[{'type':'function','name':'f'},{'type':'function','name':'g'},"
                                + "{'type':'function','name':'h','meta':{}}]}",
                        "session.tools[2].meta"),
                wrongType(
                        "'tools':[{'type':'function','name':'f','parameters':[]}]",
                        "tools[0].parameters",
                        "an object",
                        "an array"),
                missing("{'type':'realtime','tools':[{'type':'mcp'}]}", "session.tools[0].server_label"),
                realtime(
                        "'tools':[{'type':'web_search'}]",
                        "invalid_value",
                        "tools[0].type",
                        "Invalid value: 'web_search'. Supported values are: 'function' and 'mcp'."));
    }

    @ParameterizedTest
    @MethodSource({"types", "fields", "limits", "choices", "tools"})
    void a_wrong_session_is_refused_at_its_first_fault(Row row) {
        row.holds();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modalities",
                "voice",
                "input_audio_format",
                "output_audio_format",
                "input_audio_transcription",
                "input_audio_noise_reduction",
                "turn_detection",
                "max_response_output_tokens",
                "temperature",
                "speed",
                "id",
                "object",
                "expires_at",
                "client_secret"
            })
    void a_field_of_preview_or_of_the_service_is_an_unknown_parameter(String field) {
        unknown("{'type':'realtime','" + field + "':null}", "session." + field).holds();
    }

    private static final String MODALITIES =
            "Invalid modalities: ['audio', 'text']. Supported combinations are: ['text'] and ['audio'].";

    private static Row row(String session, String code, String param, String message) {
        return new Row("{'type':'session.update','session':" + session + "}", code, param, message);
    }

    private static Row realtime(String fields, String code, String param, String message) {
        return row("{'type':'realtime'," + fields + "}", code, "session." + param, message);
    }

    private static Row wrongType(String fields, String param, String expected, String got) {
        return invalidType("{'type':'realtime'," + fields + "}", "session." + param, expected, got);
    }

    private static Row invalidType(String session, String param, String expected, String got) {
        return row(
                session,
                "invalid_type",
                param,
                "Invalid type for '" + param + "': expected " + expected + ", but got " + got + " instead.");
    }

    private static Row missing(String session, String param) {
        return row(session, "missing_required_parameter", param, "Missing required parameter: '" + param + "'.");
    }

    private static Row unknown(String session, String param) {
        return row(session, "unknown_parameter", param, "Unknown parameter: '" + param + "'.");
    }
}
