package org.realtimetck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.wire.Reading.json;
import static org.realtimetck.wire.Reading.refusal;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.wire.Reading.Row;

/** Everything about a text that can be wrong before the fields of an event are looked at. */
class EnvelopeTest {

    private static final ErrorBody NO_JSON =
            ErrorBody.invalidRequest("invalid_json", "Invalid event: failed to parse JSON value. ", null);

    static Stream<String> textsThatAreNoJson() {
        return Stream.of(
                "",
                " \n",
                "hello",
                "{",
                "{'type':'response.create'",
                "{'type':'response.create'}}",
                "{'type':'response.create'} {'type':'response.cancel'}",
                "{type:'response.create'}",
                "{'type':'response.create',}",
                "{'type':'response.create','event_id':'\\ud83'}",
                "{'type':'input_audio_buffer.commit','event_id':NaN}",
                "{'type':'response.create','response':{'metadata':{'n':1e999}}}",
                "{'type':'response.create','response':" + "9".repeat(2_000) + "}",
                "[".repeat(100_000),
                "{'type':'response.create','response':{'input':" + "[".repeat(5_000) + "]".repeat(5_000) + "}}");
    }

    @ParameterizedTest
    @MethodSource("textsThatAreNoJson")
    void what_is_no_json_is_answered_with_the_services_trailing_blank(String text) {
        assertThat(refusal(Dialect.OPENAI, json(text))).isEqualTo(NO_JSON);
        assertThat(refusal(Dialect.AZURE, json(text))).isEqualTo(NO_JSON);
    }

    static Stream<Row> types() {
        return Stream.of(
                noObject("null", "null"),
                noObject("[]", "an array"),
                noObject("[{'type':'response.create'}]", "an array"),
                noObject("42", "an integer"),
                noObject("4.2", "a decimal number"),
                noObject("true", "a boolean"),
                noObject("'response.create'", "a string"),
                new Row("{}", "invalid_event", null, "The 'type' field is missing."),
                new Row(
                        "{'type':null}",
                        "invalid_type",
                        "type",
                        "Invalid type for 'type': expected a string, but got null instead."),
                new Row(
                        "{'type':7}",
                        "invalid_type",
                        "type",
                        "Invalid type for 'type': expected a string, but got an integer instead."),
                new Row(
                        "{'type':'session.close'}",
                        "invalid_event",
                        "type",
                        "The event 'session.close' is not supported in this session."),
                new Row(
                        "{'type':'session.update'}",
                        "missing_required_parameter",
                        "session",
                        "Missing required parameter: 'session'."));
    }

    static Stream<Row> fields() {
        return Stream.of(
                new Row(
                        "{'type':'response.cancel','event_id':7}",
                        "invalid_type",
                        "event_id",
                        "Invalid type for 'event_id': expected a string, but got an integer instead."),
                new Row(
                        "{'type':'response.cancel','response':{}}",
                        "unknown_parameter",
                        "response",
                        "Unknown parameter: 'response'."),
                new Row(
                        "{'type':'input_audio_buffer.append'}",
                        "missing_required_parameter",
                        "audio",
                        "Missing required parameter: 'audio'."),
                new Row(
                        "{'type':'input_audio_buffer.append','audio':[1,2]}",
                        "invalid_type",
                        "audio",
                        "Invalid type for 'audio': expected a string, but got an array instead."));
    }

    private static Row noObject(String json, String got) {
        return new Row(json, "invalid_event", null, "Invalid event: expected an object, but got " + got + " instead.");
    }

    @ParameterizedTest
    @MethodSource({"types", "fields"})
    void a_wrong_envelope_is_answered_alike_by_both_services(Row row) {
        row.holds();
    }

    @Test
    void openai_lists_the_events_it_knows_when_it_meets_another() {
        assertThat(refusal(Dialect.OPENAI, json("{'type':'transcription_session.update'}")))
                .isEqualTo(ErrorBody.invalidRequest(
                        "invalid_value",
                        "Invalid value: 'transcription_session.update'. Supported values are: 'session.update', "
                                + "'session.close', 'input_audio_buffer.append', 'session.input_audio_buffer.append', "
                                + "'input_audio_buffer.commit', 'input_audio_buffer.clear', "
                                + "'conversation.item.create', 'conversation.item.truncate', "
                                + "'conversation.item.delete', 'conversation.item.retrieve', 'response.create', "
                                + "and 'response.cancel'.",
                        "type"));
    }

    @Test
    void azure_lists_other_events_than_openai() {
        assertThat(refusal(Dialect.AZURE, json("{'type':'session.input_audio_buffer.append'}")))
                .isEqualTo(ErrorBody.invalidRequest(
                        "invalid_value",
                        "Invalid value: 'session.input_audio_buffer.append'. Supported values are: 'session.update', "
                                + "'session.close', 'transcription_session.update', 'input_audio_buffer.append', "
                                + "'input_audio_buffer.commit', 'input_audio_buffer.clear', "
                                + "'conversation.item.create', 'conversation.item.truncate', "
                                + "'conversation.item.delete', 'conversation.item.retrieve', 'response.create', "
                                + "and 'response.cancel'.",
                        "type"));
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_type_known_here_can_still_be_refused_as_unknown_elsewhere(Dialect dialect) {
        ErrorBody error = Reading.codec(dialect)
                .unknownType("output_audio_buffer.clear", "mine")
                .error();

        assertThat(error.message()).startsWith("Invalid value: 'output_audio_buffer.clear'. Supported values are: '");
        assertThat(error.eventId()).isEqualTo("mine");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void a_binary_frame_is_no_event(Dialect dialect) {
        assertThat(Reading.codec(dialect).binary().error())
                .isEqualTo(ErrorBody.invalidRequest(
                        "invalid_event", "Expected a text WebSocket message; binary frames are not supported.", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'event_id':'mine'}",
                "{'event_id':'mine','type':null}",
                "{'event_id':'mine','type':'no.such'}",
                "{'event_id':'mine','type':'session.close'}",
                "{'type':'session.update','event_id':'mine'}",
                "{'type':'session.update','session':7,'event_id':'other','event_id':'mine'}"
            })
    void a_refusal_names_the_clients_event(String text) {
        assertThat(refusal(Dialect.OPENAI, json(text)).eventId()).isEqualTo("mine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "null", "{}", "['mine']", "true"})
    void an_event_id_that_is_no_string_is_not_echoed(String id) {
        assertThat(refusal(Dialect.OPENAI, json("{'type':'session.update','event_id':" + id + "}"))
                        .eventId())
                .isNull();
    }

    @Test
    void an_event_id_may_have_512_characters_and_no_more() {
        String start = "{'type':'response.cancel','event_id':'";

        assertThat(Reading.event(json(start + "x".repeat(512) + "'}"))).isInstanceOf(ClientEvent.ResponseCancel.class);
        assertThat(refusal(Dialect.OPENAI, json(start + "x".repeat(513) + "'}")))
                .isEqualTo(ErrorBody.invalidRequest(
                                "string_above_max_length",
                                "Invalid 'event_id': string too long. Expected a string with maximum length 512, "
                                        + "but got a string with length 513 instead.",
                                "event_id")
                        .about("x".repeat(513)));
    }
}
