package org.realtimetck.wire;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.wire.Reading.Row;

/** What items, truncations and requests for a response may not look like. */
class ConversationRefusalTest {

    static Stream<Row> items() {
        return Stream.of(
                new Row(
                        "{'type':'conversation.item.create'}",
                        "missing_required_parameter",
                        "item",
                        "Missing required parameter: 'item'."),
                missing("{'role':'user','content':[]}", "item.type"),
                missing("{'type':'message','content':[]}", "item.role"),
                missing("{'type':'message','role':'user'}", "item.content"),
                item(
                        "{'type':'image'}",
                        "invalid_value",
                        "item.type",
                        "Invalid value: 'image'. Supported values are: 'message', 'function_call', "
                                + "'function_call_output', 'mcp_approval_response', 'mcp_list_tools', 'mcp_call', "
                                + "and 'mcp_approval_request'."),
                item(
                        "{'type':'message','role':'user','content':'Hello'}",
                        "invalid_type",
                        "item.content",
                        "Invalid type for 'item.content': expected an array of objects, but got a string instead."),
                item(
                        "{'id':'" + "i".repeat(33) + "','type':'function_call_output','call_id':'c','output':''}",
                        "string_above_max_length",
                        "item.id",
                        "Invalid 'item.id': string too long. Expected a string with maximum length 32, "
                                + "but got a string with length 33 instead."),
                item(
                        "{'id':'item 1','type':'message','role':'system','content':[]}",
                        "invalid_value",
                        "item.id",
                        "Invalid 'item.id': string does not match pattern. Expected a string that matches the pattern "
                                + "'^[a-zA-Z0-9_-]+$'."),
                item(
                        "{'type':'function_call_output','output':'','call_id':'call_1/update_1'}",
                        "invalid_value",
                        "item.call_id",
                        "Invalid 'item.call_id': string does not match pattern. Expected a string that matches the "
                                + "pattern '^[a-zA-Z0-9_-]+$'."),
                longCallId("{'type':'function_call','name':'f','arguments':'','call_id':'ID'}"),
                longCallId("{'type':'function_call_output','output':'','call_id':'ID'}"),
                missing("{'type':'function_call_output','output':'{}'}", "item.call_id"),
                missing("{'type':'function_call_output','call_id':'call_1'}", "item.output"),
                item(
                        "{'type':'function_call_output','call_id':'call_1','output':{'ok':true}}",
                        "invalid_type",
                        "item.output",
                        "Invalid type for 'item.output': expected a string, but got an object instead."),
                unknown("{'type':'function_call_output','call_id':'c','output':'','name':'f'}", "item.name"),
                missing("{'type':'function_call','name':'f'}", "item.arguments"),
                missing("{'type':'mcp_approval_response','id':'a','approve':true}", "item.approval_request_id"));
    }

    private static Row longCallId(String item) {
        return item(
                item.replace("ID", "c".repeat(33)),
                "string_above_max_length",
                "item.call_id",
                "Invalid 'item.call_id': string too long. Expected a string with maximum length 32, "
                        + "but got a string with length 33 instead.");
    }

    static Stream<Row> partTypes() {
        return Stream.of(
                part(
                        "user",
                        "{'type':'text','text':'Hello'}",
                        "invalid_value",
                        "type",
                        "Invalid value: 'text'. Supported values are: 'input_text', 'input_audio', "
                                + "and 'input_image'."),
                part(
                        "assistant",
                        "{'type':'text','text':'Hello'}",
                        "invalid_value",
                        "type",
                        "Invalid value: 'text'. Value must be 'output_text'."),
                part(
                        "system",
                        "{'type':'text','text':'Hello'}",
                        "invalid_value",
                        "type",
                        "Invalid value: 'text'. Value must be 'input_text'."));
    }

    static Stream<Row> partFields() {
        return Stream.of(
                part(
                        "assistant",
                        "{'type':'output_audio','transcript':'Hello'}",
                        "missing_required_parameter",
                        "text",
                        "Missing required parameter: 'item.content[0].text'."),
                part(
                        "user",
                        "{'type':'input_text','text':null}",
                        "invalid_type",
                        "text",
                        "Invalid type for 'item.content[0].text': expected a string, but got null instead."),
                part(
                        "user",
                        "{'type':'input_image','file_id':'file_1'}",
                        "missing_required_parameter",
                        "image_url",
                        "Missing required parameter: 'item.content[0].image_url'."),
                part(
                        "user",
                        "{'type':'input_audio','transcript':'Hello'}",
                        "missing_required_parameter",
                        "audio",
                        "Missing required parameter: 'item.content[0].audio'."));
    }

    static Stream<Row> truncations() {
        return Stream.of(
                truncate("'content_index':0,'audio_end_ms':0", "missing_required_parameter", "item_id", MISSING_ITEM),
                truncate(
                        "'item_id':'i','content_index':0,'audio_end_ms':-11",
                        "integer_below_min_value",
                        "audio_end_ms",
                        "Invalid 'audio_end_ms': integer below minimum value. "
                                + "Expected a value >= 0, but got -11 instead."),
                truncate(
                        "'item_id':'i','content_index':0,'audio_end_ms':null",
                        "invalid_type",
                        "audio_end_ms",
                        "Invalid type for 'audio_end_ms': expected an integer, but got null instead."),
                truncate(
                        "'item_id':'i','content_index':0,'audio_end_ms':12.5",
                        "invalid_type",
                        "audio_end_ms",
                        "Invalid type for 'audio_end_ms': expected an integer, but got a decimal number instead."),
                truncate(
                        "'item_id':'i','content_index':4294967296,'audio_end_ms':0",
                        "integer_above_max_value",
                        "content_index",
                        "Invalid 'content_index': integer above maximum value. "
                                + "Expected a value <= 2147483647, but got 4294967296 instead."));
    }

    static Stream<Row> responses() {
        return Stream.of(
                response(
                        "null",
                        "invalid_type",
                        "response",
                        "Invalid type for 'response': expected an object, but got null instead."),
                unknownInResponse("modalities", "['text']"),
                unknownInResponse("voice", "'alloy'"),
                unknownInResponse("speed", "1.2"),
                response(
                        "{'conversation':'other'}",
                        "invalid_value",
                        "response.conversation",
                        "Invalid value: 'other'. Supported values are: 'auto' and 'none'."),
                response(
                        "{'input':[{'type':'item_reference'}]}",
                        "missing_required_parameter",
                        "response.input[0].id",
                        "Missing required parameter: 'response.input[0].id'."),
                response(
                        "{'audio':{'output':{'format':{'type':'audio/pcm'}}}}",
                        "missing_required_parameter",
                        "response.audio.output.format.rate",
                        "Missing required parameter: 'response.audio.output.format.rate'."));
    }

    static Stream<Row> metadata() {
        String seventeen = IntStream.range(0, 17)
                .mapToObj(n -> "'k" + n + "':'v'")
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        return Stream.of(
                metadata(
                        "{'n':7}",
                        "invalid_type",
                        ".n",
                        "Invalid type for 'response.metadata.n': expected a string, but got an integer instead."),
                metadata(
                        "{" + seventeen + "}",
                        "object_above_max_properties",
                        "",
                        "Invalid 'response.metadata': too many properties. Expected an object with at most "
                                + "16 properties, but got an object with 17 properties instead."),
                metadata(
                        "{'k':'" + "v".repeat(513) + "'}",
                        "string_above_max_length",
                        ".k",
                        "Invalid 'response.metadata.k': string too long. Expected a string with maximum length 512, "
                                + "but got a string with length 513 instead."),
                metadata(
                        "{'" + "k".repeat(65) + "':'v'}",
                        "property_name_above_max_length",
                        "." + "k".repeat(65),
                        "Invalid property name in 'response.metadata': 'kkk...kkk' is too long. Expected a string "
                                + "with maximum length 64, but got a string with length 65 instead."));
    }

    @ParameterizedTest
    @MethodSource({"items", "partTypes", "partFields", "truncations", "responses", "metadata"})
    void a_wrong_event_is_refused_at_its_first_fault(Row row) {
        row.holds();
    }

    private static final String MISSING_ITEM = "Missing required parameter: 'item_id'.";

    private static Row item(String item, String code, String param, String message) {
        return new Row("{'type':'conversation.item.create','item':" + item + "}", code, param, message);
    }

    private static Row missing(String item, String param) {
        return item(item, "missing_required_parameter", param, "Missing required parameter: '" + param + "'.");
    }

    private static Row unknown(String item, String param) {
        return item(item, "unknown_parameter", param, "Unknown parameter: '" + param + "'.");
    }

    private static Row part(String role, String part, String code, String field, String message) {
        String item = "{'type':'message','role':'" + role + "','content':[" + part + "]}";
        return item(item, code, "item.content[0]." + field, message);
    }

    private static Row truncate(String fields, String code, String param, String message) {
        return new Row("{'type':'conversation.item.truncate'," + fields + "}", code, param, message);
    }

    private static Row response(String response, String code, String param, String message) {
        return new Row("{'type':'response.create','response':" + response + "}", code, param, message);
    }

    private static Row unknownInResponse(String field, String value) {
        String param = "response." + field;
        return response(
                "{'" + field + "':" + value + "}", "unknown_parameter", param, "Unknown parameter: '" + param + "'.");
    }

    private static Row metadata(String metadata, String code, String param, String message) {
        return response("{'metadata':" + metadata + "}", code, "response.metadata" + param, message);
    }
}
