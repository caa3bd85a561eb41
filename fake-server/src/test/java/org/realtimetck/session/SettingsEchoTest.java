package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.SessionEvent.SessionUpdated;
import org.realtimetck.script.Reply;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.Inbound;
import org.realtimetck.wire.WireCodec;

/** Each setting a client may make: read from the wire, kept, told, and replaced as a whole by the next of its name. */
class SettingsEchoTest {

    private static final WireCodec CODEC = new WireCodec(Dialect.OPENAI);

    private final SessionBench bench = SessionBench.speaking(prompt -> Reply.say("Hi"));

    private Map<String, Object> after(String session) {
        return only(bench.on(read(session)), SessionUpdated.class).session();
    }

    private static ClientEvent read(String session) {
        String event = "{'type':'session.update','event_id':'evt_update','session':" + session + "}";
        Inbound inbound = CODEC.read(event.replace('\'', '"'));
        assertThat(inbound).as(event).isInstanceOf(Inbound.Understood.class);
        return ((Inbound.Understood) inbound).event();
    }

    private static Arguments setting(String name, Object value, String json) {
        return Arguments.of(name, value, "{'type':'realtime','" + name + "':" + json + "}");
    }

    static Stream<Arguments> settings() {
        return Stream.of(
                setting("tracing", "auto", "'auto'"),
                setting(
                        "tracing",
                        Tree.of("workflow_name", "w", "group_id", "g", "metadata", Tree.of("k", "v")),
                        "{'workflow_name':'w','group_id':'g','metadata':{'k':'v'}}"),
                setting("truncation", "disabled", "'disabled'"),
                setting(
                        "truncation",
                        Tree.of("type", "retention_ratio", "retention_ratio", 0.8),
                        "{'type':'retention_ratio','retention_ratio':0.8}"),
                setting(
                        "truncation",
                        Tree.of(
                                "type",
                                "retention_ratio",
                                "retention_ratio",
                                0.5,
                                "token_limits",
                                Tree.of("post_instructions", 8_000)),
                        "{'type':'retention_ratio','retention_ratio':0.5,'token_limits':{'post_instructions':8000}}"),
                setting(
                        "prompt",
                        Tree.of("id", "pmpt_1", "version", "2", "variables", Tree.of("city", "Oslo")),
                        "{'id':'pmpt_1','version':'2','variables':{'city':'Oslo'}}"),
                setting(
                        "include",
                        List.of("item.input_audio_transcription.logprobs"),
                        "['item.input_audio_transcription.logprobs']"),
                setting("tool_choice", "required", "'required'"),
                setting("tool_choice", Tree.of("type", "function", "name", "f"), "{'type':'function','name':'f'}"),
                setting(
                        "tool_choice",
                        Tree.of("type", "mcp", "server_label", "s", "name", "t"),
                        "{'type':'mcp','server_label':'s','name':'t'}"),
                setting("max_output_tokens", 100, "100"),
                setting("output_modalities", List.of("text"), "['text']"));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void aSettingComesBackAsItWasMade(String name, Object value, String session) {
        Map<String, Object> before = after("{'type':'realtime'}");

        Map<String, Object> updated = after(session);

        assertThat(updated).containsEntry(name, value);
        assertThat(updated.keySet()).containsExactlyElementsOf(before.keySet());
        before.put(name, value);
        assertThat(updated).as("nothing else has changed").isEqualTo(before);
        assertThat(after("{'type':'realtime'}")).as("it stays").containsEntry(name, value);
    }

    @ParameterizedTest
    @CsvSource({"tracing", "prompt", "include"})
    void nullTakesItBack(String name) {
        String value = Map.of(
                        "tracing", "'auto'",
                        "prompt", "{'id':'pmpt_1'}",
                        "include", "['item.input_audio_transcription.logprobs']")
                .get(name);
        after("{'type':'realtime','" + name + "':" + value + "}");

        assertThat(after("{'type':'realtime','" + name + "':null}")).containsEntry(name, null);
    }

    private Map<String, Object> side(String side, String settings) {
        Map<String, Object> session = after("{'type':'realtime','audio':{'" + side + "':" + settings + "}}");
        return Tree.object(Tree.object(session, "audio"), side);
    }

    @Test
    void theSettingsOfInputStandSideBySide() {
        side("input", "{'noise_reduction':{'type':'far_field','strength':0.5}}");
        Map<String, Object> input = side("input", "{'format':{'type':'audio/pcmu'}}");

        assertThat(input)
                .containsEntry("noise_reduction", Tree.of("type", "far_field", "strength", 0.5))
                .containsEntry("format", Tree.of("type", "audio/pcmu"))
                .containsEntry("transcription", null);
        assertThat(side("input", "{'noise_reduction':{'type':'near_field'}}"))
                .as("an object replaces the one before it")
                .containsEntry("noise_reduction", Tree.of("type", "near_field"));
        assertThat(side("input", "{'noise_reduction':null}")).containsEntry("noise_reduction", null);
    }

    @Test
    void theSettingsOfOutputStandSideBySide() {
        side("output", "{'speed':1.25}");
        Map<String, Object> output = side("output", "{'format':{'type':'audio/pcma'},'voice':{'id':'voice_1'}}");

        assertThat(output)
                .containsExactlyEntriesOf(Tree.of(
                        "format", Tree.of("type", "audio/pcma"), "voice", Tree.of("id", "voice_1"), "speed", 1.25));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gpt-transcribe|'keywords':['Oslo'],'languages':['en','nb'],'prompt':'p'",
                "gpt-live-transcribe|'keywords':['Oslo'],'languages':['en'],'delay':'low'",
                "gpt-realtime-whisper|'language':'en','delay':'high'",
                "gpt-realtime-whisper|'prompt':null",
                "whisper-1|'prompt':'p','language':'en'",
                "our-deployment|'keywords':['Oslo'],'delay':'low','prompt':'p'"
            })
    void aTranscriptionTakesWhatItsModelKnows(String model, String fields) {
        Map<String, Object> transcription = Tree.object(
                side("input", "{'transcription':{'model':'" + model + "'," + fields + "}}"), "transcription");

        assertThat(transcription).containsEntry("model", model).containsKeys("language", "prompt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "gpt-realtime-whisper|prompt|'p'",
                "gpt-realtime-whisper|keywords|['Oslo']",
                "whisper-1|languages|['en']",
                "gpt-4o-transcribe|keywords|['Oslo']",
                "gpt-4o-transcribe|delay|'low'"
            })
    void itRefusesWhatItsModelDoesNotKnow(String model, String field, String value) {
        ErrorBody error = bench.errorOn(read("{'type':'realtime','audio':{'input':{'transcription':{'model':'" + model
                + "','" + field + "':" + value + "}}}}"));

        String path = "session.audio.input.transcription." + field;
        assertThat(error)
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "unsupported_parameter",
                        "Unsupported parameter: '" + path + "' is not supported with this transcription model.",
                        path,
                        "evt_update"));
        assertThat(side("input", "{}")).containsEntry("transcription", null);
    }
}
