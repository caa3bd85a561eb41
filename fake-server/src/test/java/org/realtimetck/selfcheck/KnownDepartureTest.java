package org.realtimetck.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exception from the official models is needed: without it, the event that proves it is a breach. */
class KnownDepartureTest {

    private static final String RETRIEVED =
            "{\"type\":\"conversation.item.retrieved\",\"event_id\":\"event_1\",\"item\":{"
                    + "\"id\":\"item_1\",\"type\":\"message\",\"status\":\"completed\",\"role\":\"assistant\",\"content\":[{"
                    + "\"type\":\"output_text\",\"text\":\"Noon.\"}],\"phase\":\"final_answer\"}}";
    private static final String RETRIEVED_SPEECH =
            "{\"type\":\"conversation.item.retrieved\",\"event_id\":\"event_1\",\"item\":{\"id\":\"item_1\","
                    + "\"object\":\"realtime.item\",\"type\":\"message\",\"status\":\"completed\",\"role\":\"assistant\","
                    + "\"content\":[{\"type\":\"audio\",\"transcript\":\"Noon.\",\"audio\":\"AAAA\",\"format\":\"pcm16\"}]}}";
    private static final String SECRET = "{\"value\":\"ek_1\",\"expires_at\":1,\"session\":{\"type\":\"transcription\","
            + "\"object\":\"realtime.transcription_session\",\"id\":\"sess_1\",\"expires_at\":0,\"audio\":{\"input\":{"
            + "\"format\":{\"type\":\"audio/pcm\",\"rate\":24000},\"transcription\":null,\"noise_reduction\":null,"
            + "\"turn_detection\":{\"type\":\"server_vad\",\"threshold\":0.5,\"prefix_padding_ms\":300,"
            + "\"silence_duration_ms\":200,\"idle_timeout_ms\":null}}},\"include\":null}}";

    static List<KnownDeparture> all() {
        return KnownDeparture.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isNeeded(KnownDeparture departure) {
        List<KnownDeparture> others = new ArrayList<>(KnownDeparture.all());
        others.remove(departure);
        JavaSdkModels without = new JavaSdkModels(others);

        assertThat(proofs(departure)).as("events that show it").anySatisfy(text -> {
            assertThatCode(() -> judge(new JavaSdkModels(KnownDeparture.all()), departure, text))
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> judge(without, departure, text))
                    .isInstanceOf(Objection.class)
                    .hasMessageContaining(departure.what());
        });
    }

    private static void judge(JavaSdkModels models, KnownDeparture departure, String text) {
        if (text.equals(SECRET)) {
            models.clientSecret(text);
        } else {
            models.event(departure.where().equals("session") ? "session.updated" : departure.where(), text);
        }
    }

    private static List<String> proofs(KnownDeparture departure) {
        return switch (departure.where()) {
            case "client secret" -> List.of(SECRET);
            case "conversation.item.retrieved" -> List.of(RETRIEVED, RETRIEVED_SPEECH);
            case "response.done" -> done();
            case "session", "session.updated" -> sessions();
            default ->
                Stream.of(
                                "openai.text-in-audio-out",
                                "azure.text-in-audio-out",
                                "openai.gpt-realtime-2.1.text-function-round",
                                "openai.server-vad-turn")
                        .flatMap(name -> RecordedTalk.of(name).texts().stream())
                        .filter(text -> text.startsWith("{\"type\":\"" + departure.where() + "\""))
                        .toList();
        };
    }

    private static List<String> done() {
        return Stream.of(
                        RecordedTalk.of("openai.gpt-realtime-2.1.text-function-round"),
                        RecordedTalk.of("openai.text-in-audio-out")
                                .with("response.done", "response/usage/output_token_details/reasoning_tokens", "3"))
                .flatMap(talk -> talk.texts().stream())
                .filter(text -> text.startsWith("{\"type\":\"response.done\""))
                .toList();
    }

    private static List<String> sessions() {
        RecordedTalk noisy = RecordedTalk.of("openai.text-in-audio-out")
                .with("session.updated", "session/audio/input/noise_reduction", "{'type':'near_field','strength':0.5}");
        RecordedTalk eager = RecordedTalk.of("openai.text-in-audio-out")
                .with(
                        "session.updated",
                        "session",
                        "{'type':'transcription','object':'realtime.transcription_session','id':'sess_1',"
                                + "'expires_at':1,'audio':{'input':{'turn_detection':{'type':'semantic_vad',"
                                + "'eagerness':'low'}}}}");
        return Stream.of(noisy, eager)
                .flatMap(talk -> talk.texts().stream())
                .filter(text -> text.startsWith("{\"type\":\"session.updated\""))
                .toList();
    }

    @Test
    void aFieldThatNoCaptureProvesIsTold() {
        JavaSdkModels models = new JavaSdkModels(KnownDeparture.all());
        String sample = RETRIEVED.replace("\"text\":\"Noon.\"", "\"text\":\"Noon.\",\"mood\":\"good\"");
        assertThatThrownBy(() -> models.event("conversation.item.retrieved", sample))
                .hasMessageContaining("'item.content[].mood' in conversation.item.retrieved");
    }

    @Test
    void metadataMayHoldAnything() {
        String done = RecordedTalk.of("openai.text-in-audio-out")
                .with("response.done", "response/metadata", "{'mine':'yes'}")
                .texts()
                .stream()
                .filter(text -> text.startsWith("{\"type\":\"response.done\""))
                .findFirst()
                .orElseThrow();
        assertThatCode(() -> new JavaSdkModels(KnownDeparture.all()).event("response.done", done))
                .doesNotThrowAnyException();
    }
}
