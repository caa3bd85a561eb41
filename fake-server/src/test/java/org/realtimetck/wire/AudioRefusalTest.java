package org.realtimetck.wire;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.wire.Reading.Row;

/** What {@code session.audio} may not look like, in realtime and transcription sessions. */
class AudioRefusalTest {

    static Stream<Row> formats() {
        return Stream.of(
                row(
                        "{'format':'pcm16'}",
                        "invalid_type",
                        "format",
                        "Invalid type for 'session.audio.input.format': "
                                + "expected an object, but got a string instead."),
                missing("{'format':{'rate':24000}}", "format.type"),
                missing("{'format':{'type':'audio/pcm'}}", "format.rate"),
                row(
                        "{'format':{'type':'audio/pcm','rate':16000}}",
                        "integer_below_min_value",
                        "format.rate",
                        "Invalid 'session.audio.input.format.rate': integer below minimum value. "
                                + "Expected a value >= 24000, but got 16000 instead."),
                row(
                        "{'format':{'type':'audio/pcm','rate':48000}}",
                        "integer_above_max_value",
                        "format.rate",
                        "Invalid 'session.audio.input.format.rate': integer above maximum value. "
                                + "Expected a value <= 24000, but got 48000 instead."),
                row(
                        "{'format':{'type':'pcm16','rate':24000}}",
                        "invalid_value",
                        "format.type",
                        "Invalid value: 'pcm16'. Supported values are: "
                                + "'audio/pcm', 'audio/pcmu', and 'audio/pcma'."),
                unknown("{'format':{'type':'audio/pcmu','rate':8000}}", "format.rate"));
    }

    static Stream<Row> input() {
        return Stream.of(
                missing("{'transcription':{'language':'en'}}", "transcription.model"),
                unknown("{'transcription':{'model':'whisper-1','enabled':true}}", "transcription.enabled"),
                row(
                        "{'transcription':{'model':'gpt-live-transcribe','delay':'bogus'}}",
                        "invalid_value",
                        "transcription.delay",
                        "Invalid value: 'bogus'. Supported values are: "
                                + "'minimal', 'low', 'medium', 'high', and 'xhigh'."),
                row(
                        "{'noise_reduction':'near_field'}",
                        "invalid_type",
                        "noise_reduction",
                        "Invalid type for 'session.audio.input.noise_reduction': "
                                + "expected an object, but got a string instead."),
                row(
                        "{'noise_reduction':{'type':'studio'}}",
                        "invalid_value",
                        "noise_reduction.type",
                        "Invalid value: 'studio'. Supported values are: 'near_field' and 'far_field'."));
    }

    static Stream<Row> turnDetection() {
        return Stream.of(
                missing("{'turn_detection':{'silence_duration_ms':400}}", "turn_detection.type"),
                row(
                        "{'turn_detection':{'type':'none'}}",
                        "invalid_value",
                        "turn_detection.type",
                        "Invalid value: 'none'. Supported values are: 'server_vad' and 'semantic_vad'."),
                unknown("{'turn_detection':{'type':'semantic_vad','threshold':0.5}}", "turn_detection.threshold"),
                unknown("{'turn_detection':{'type':'server_vad','eagerness':'low'}}", "turn_detection.eagerness"),
                row(
                        "{'turn_detection':{'type':'server_vad','threshold':-0.1}}",
                        "decimal_below_min_value",
                        "turn_detection.threshold",
                        "Invalid 'session.audio.input.turn_detection.threshold': decimal below minimum value. "
                                + "Expected a value >= 0, but got -0.1 instead."),
                row(
                        "{'turn_detection':{'type':'server_vad','threshold':'0.5'}}",
                        "invalid_type",
                        "turn_detection.threshold",
                        "Invalid type for 'session.audio.input.turn_detection.threshold': "
                                + "expected a decimal, but got a string instead."),
                row(
                        "{'turn_detection':{'type':'server_vad','create_response':'true'}}",
                        "invalid_type",
                        "turn_detection.create_response",
                        "Invalid type for 'session.audio.input.turn_detection.create_response': "
                                + "expected a boolean, but got a string instead."));
    }

    static Stream<Row> turnDetectionMilliseconds() {
        return Stream.of(
                row(
                        "{'turn_detection':{'type':'server_vad','silence_duration_ms':-1}}",
                        "integer_below_min_value",
                        "turn_detection.silence_duration_ms",
                        "Invalid 'session.audio.input.turn_detection.silence_duration_ms': "
                                + "integer below minimum value. Expected a value >= 0, but got -1 instead."),
                row(
                        "{'turn_detection':{'type':'server_vad','prefix_padding_ms':300.0}}",
                        "invalid_type",
                        "turn_detection.prefix_padding_ms",
                        "Invalid type for 'session.audio.input.turn_detection.prefix_padding_ms': "
                                + "expected an integer, but got a decimal number instead."),
                row(
                        "{'turn_detection':{'type':'server_vad','idle_timeout_ms':4999}}",
                        "integer_below_min_value",
                        "turn_detection.idle_timeout_ms",
                        "Invalid 'session.audio.input.turn_detection.idle_timeout_ms': "
                                + "integer below minimum value. Expected a value >= 5000, but got 4999 instead."));
    }

    static Stream<Row> voice() {
        return Stream.of(
                output(
                        "'voice':'nova'",
                        "invalid_value",
                        "voice",
                        "Invalid value: 'nova'. Supported values are: 'alloy', 'ash', 'ballad', 'coral', 'echo', "
                                + "'sage', 'shimmer', 'verse', 'marin', and 'cedar'."),
                output(
                        "'voice':{}",
                        "missing_required_parameter",
                        "voice.id",
                        "Missing required parameter: 'session.audio.output.voice.id'."),
                output(
                        "'voice':null",
                        "invalid_type",
                        "voice",
                        "Invalid type for 'session.audio.output.voice': expected one of one of 'alloy', 'ash', "
                                + "'ballad', 'coral', 'echo', 'sage', 'shimmer', 'verse', 'marin', or 'cedar' "
                                + "or object, but got null instead."));
    }

    static Stream<Row> output() {
        return Stream.of(
                output(
                        "'speed':2.0",
                        "decimal_above_max_value",
                        "speed",
                        "Invalid 'session.audio.output.speed': decimal above maximum value. "
                                + "Expected a value <= 1.5, but got 2.0 instead."),
                output(
                        "'speed':0",
                        "decimal_below_min_value",
                        "speed",
                        "Invalid 'session.audio.output.speed': decimal below minimum value. "
                                + "Expected a value >= 0.25, but got 0 instead."),
                output(
                        "'format':{'type':'audio/pcm'}",
                        "missing_required_parameter",
                        "format.rate",
                        "Missing required parameter: 'session.audio.output.format.rate'."),
                output(
                        "'turn_detection':null",
                        "unknown_parameter",
                        "turn_detection",
                        "Unknown parameter: 'session.audio.output.turn_detection'."));
    }

    @ParameterizedTest
    @MethodSource({"formats", "input", "turnDetection", "turnDetectionMilliseconds", "voice", "output"})
    void wrong_audio_is_refused_at_its_first_fault(Row row) {
        row.holds();
    }

    @ParameterizedTest
    @ValueSource(strings = {"realtime", "transcription"})
    void both_kinds_of_session_judge_their_input_alike(String type) {
        new Row(
                        "{'type':'session.update','session':{'type':'" + type
                                + "','audio':{'input':{'format':{'type':'audio/pcm'}}}}}",
                        "missing_required_parameter",
                        "session.audio.input.format.rate",
                        "Missing required parameter: 'session.audio.input.format.rate'.")
                .holds();
    }

    private static Row row(String input, String code, String param, String message) {
        return new Row(
                "{'type':'session.update','session':{'type':'realtime','audio':{'input':" + input + "}}}",
                code,
                "session.audio.input." + param,
                message);
    }

    private static Row missing(String input, String param) {
        return row(
                input,
                "missing_required_parameter",
                param,
                "Missing required parameter: 'session.audio.input." + param + "'.");
    }

    private static Row unknown(String input, String param) {
        return row(input, "unknown_parameter", param, "Unknown parameter: 'session.audio.input." + param + "'.");
    }

    private static Row output(String fields, String code, String param, String message) {
        return new Row(
                "{'type':'session.update','session':{'type':'realtime','audio':{'output':{" + fields + "}}}}",
                code,
                "session.audio.output." + param,
                message);
    }
}
