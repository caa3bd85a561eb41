package org.realtimetck.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputAudioDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDelta;
import org.realtimetck.protocol.Variation;

/** What contested points change in reading and writing: both sides of each. */
class SwitchedReadingTest {

    private static final Set<Variation> NO_G711 = Set.of(Variation.G711_REFUSED);

    @Test
    void azureListsTheBetasEventOrOpenAisTwelve() {
        String openai = messageOf(new WireCodec(Dialect.OPENAI), "{\"type\":\"x\"}");
        assertThat(messageOf(new WireCodec(Dialect.AZURE), "{\"type\":\"x\"}"))
                .contains("'transcription_session.update'")
                .isNotEqualTo(openai);
        Set<Variation> switched = Set.of(Variation.AZURE_LISTS_OPENAI_EVENTS);
        assertThat(messageOf(new WireCodec(Dialect.AZURE, switched), "{\"type\":\"x\"}"))
                .isEqualTo(openai);
        assertThat(messageOf(new WireCodec(Dialect.OPENAI, switched), "{\"type\":\"x\"}"))
                .isEqualTo(openai);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\",\"audio\":{\"input\":{FORMAT}}}}",
                "{\"type\":\"session.update\",\"session\":{\"type\":\"transcription\",\"audio\":{\"input\":{FORMAT}}}}",
                "{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\",\"audio\":{\"output\":{FORMAT}}}}",
                "{\"type\":\"response.create\",\"response\":{\"audio\":{\"output\":{FORMAT}}}}"
            })
    void g711IsTakenOrRefusedWhereverItIsNamed(String template) {
        for (String type : new String[] {"audio/pcmu", "audio/pcma"}) {
            String event = template.replace("FORMAT", "\"format\":{\"type\":\"" + type + "\"}");
            assertThat(errorOf(new WireCodec(Dialect.OPENAI), event)).isNull();
            assertThat(errorOf(new WireCodec(Dialect.AZURE, NO_G711), event)).isNull();
            ErrorBody error = errorOf(new WireCodec(Dialect.OPENAI, NO_G711), event);
            assertThat(error).isNotNull();
            assertThat(error.code()).isEqualTo("invalid_value");
            assertThat(error.message()).isEqualTo("Invalid value: '" + type + "'. Value must be 'audio/pcm'.");
            assertThat(error.param()).endsWith("put.format.type").startsWith(event.contains("session") ? "s" : "r");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"response.create\"}",
                "{\"type\":\"response.create\",\"response\":{\"audio\":{}}}",
                "{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\",\"audio\":{\"output\":{\"format\":"
                        + "{\"type\":\"audio/pcm\",\"rate\":24000}}}}}"
            })
    void whoNamesNoTelephoneFormatIsNotConcerned(String event) {
        assertThat(errorOf(new WireCodec(Dialect.OPENAI, NO_G711), event)).isNull();
    }

    @Test
    void aClientSecretForG711IsTakenOrRefused() {
        String body =
                "{\"session\":{\"type\":\"realtime\",\"audio\":{\"input\":{\"format\":{\"type\":\"audio/pcmu\"}}}}}";
        assertThat(RestCodec.readClientSecretRequest(body, Dialect.OPENAI, Set.of()))
                .isInstanceOf(ClientSecretRequest.Understood.class);
        assertThat(RestCodec.readClientSecretRequest(body, Dialect.OPENAI, NO_G711))
                .isInstanceOfSatisfying(
                        ClientSecretRequest.Malformed.class,
                        malformed ->
                                assertThat(malformed.error().param()).isEqualTo("session.audio.input.format.type"));
    }

    @ParameterizedTest
    @CsvSource({
        "response.output_text.delta, response.text.delta",
        "response.output_audio.done, response.audio.done",
        "response.output_audio_transcript.delta, response.audio_transcript.delta",
        "response.output_item.added, response.output_item.added",
        "conversation.item.added, conversation.item.added",
        "error, error"
    })
    void sixNamesWereOthersInThePreview(String ga, String preview) {
        assertThat(PreviewNames.of(ga)).isEqualTo(preview);
    }

    @Test
    void azureSendsTheNamesOfGaOrThoseOfThePreview() {
        ResponseOutputTextDelta delta = new ResponseOutputTextDelta("event_1", "resp_1", "item_1", 0, 0, "Hi", "abc");
        ResponseOutputAudioDone done = new ResponseOutputAudioDone("event_1", "resp_1", "item_1", 0, 0);
        Set<Variation> switched = Set.of(Variation.AZURE_PREVIEW_EVENT_NAMES);
        WireCodec usual = new WireCodec(Dialect.AZURE);
        WireCodec old = new WireCodec(Dialect.AZURE, switched);
        WireCodec openai = new WireCodec(Dialect.OPENAI, switched);

        assertThat(usual.write(delta)).startsWith("{\"type\":\"response.output_text.delta\",\"event_id\":");
        assertThat(usual.nameOf(delta)).isEqualTo("response.output_text.delta");
        assertThat(openai.write(delta)).isEqualTo(usual.write(delta));
        assertThat(old.nameOf(delta)).isEqualTo("response.text.delta");
        assertThat(old.write(delta)).isEqualTo(usual.write(delta).replace("response.output_text.", "response.text."));
        assertThat(old.write(done)).isEqualTo(usual.write(done).replace("response.output_audio.", "response.audio."));
    }

    private static @Nullable ErrorBody errorOf(WireCodec codec, String event) {
        return codec.read(event) instanceof Inbound.Malformed malformed ? malformed.error() : null;
    }

    private static String messageOf(WireCodec codec, String event) {
        return ((Inbound.Malformed) codec.read(event)).error().message();
    }
}
