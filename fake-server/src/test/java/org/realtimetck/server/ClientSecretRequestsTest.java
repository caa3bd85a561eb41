package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What is answered to a request for a client secret. */
class ClientSecretRequestsTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_785_214_048L, 500_000_000L);
    private static final String REALTIME = "{\"type\":\"realtime\",\"model\":\"gpt-realtime\"}";

    @RegisterExtension
    final RunningFake fake = RunningFake.strict().by(InstantSource.fixed(NOW));

    /** A body, and the seconds its key lives; 0 stands for the service's own. */
    static Stream<Arguments> goodBodies() {
        return bothServices(
                Arguments.of("", 0),
                Arguments.of("{}", 0),
                Arguments.of("{\"session\":" + REALTIME + "}", 0),
                Arguments.of("{\"expires_after\":{}}", 0),
                Arguments.of("{\"expires_after\":{\"anchor\":\"created_at\"}}", 0),
                Arguments.of("{\"expires_after\":{\"anchor\":\"created_at\",\"seconds\":10}}", 10),
                Arguments.of("{\"expires_after\":{\"seconds\":7200},\"session\":" + REALTIME + "}", 7200),
                Arguments.of("{\"session\":{\"type\":\"realtime\",\"model\":\"no-such-model\"}}", 0),
                Arguments.of("{\"session\":{\"type\":\"transcription\"}}", 0));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("goodBodies")
    void aGoodOneMintsAKey(String target, String body, int seconds) throws Exception {
        String key = fake.open("mine", null).key();
        for (URI origin : List.of(fake.server().httpUrl(), fake.server().httpsUrl())) {
            HttpResponse<String> answer = Minting.post(fake, origin, target, body, "Authorization", "Bearer " + key);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
            JsonNode minted = Minting.MAPPER.readTree(answer.body());
            int own = target.equals(Minting.AZURE) ? 7200 : 600;
            assertThat(minted.propertyNames()).containsExactly("value", "expires_at", "session");
            assertThat(minted.path("value").asString()).matches("ek_[0-9a-f]{32}");
            assertThat(minted.path("expires_at").asLong())
                    .isEqualTo(NOW.getEpochSecond() + (seconds == 0 ? own : seconds));
            assertThat(minted.path("session").path("expires_at").asInt(-1)).isZero();
        }
    }

    static Stream<Arguments> badBodies() {
        return bothServices(
                bad("{\"type\":\"realtime\"}", "unknown_parameter", "type", "Unknown parameter: 'type'."),
                bad("{\"model\":\"gpt-realtime\"}", "unknown_parameter", "model", "Unknown parameter: 'model'."),
                bad(
                        "{\"session\":{\"type\":\"realtime\",\"audio\":{\"input\":{\"format\":\"pcm16\"}}}}",
                        "invalid_type",
                        "session.audio.input.format",
                        "Invalid type for 'session.audio.input.format': expected an object, but got a string instead."),
                bad(
                        "{\"session\":{\"type\":\"realtime\",\"voice\":\"alloy\"}}",
                        "unknown_parameter",
                        "session.voice",
                        "Unknown parameter: 'session.voice'."),
                bad(
                        "{\"session\":{\"model\":\"gpt-realtime\"}}",
                        "missing_required_parameter",
                        "session.type",
                        "Missing required parameter: 'session.type'."),
                bad(
                        "{\"session\":{\"type\":\"translation\"}}",
                        "invalid_value",
                        "session.type",
                        "Invalid value: 'translation'. Supported values are: 'realtime' and 'transcription'."),
                bad(
                        "{\"session\":null}",
                        "invalid_type",
                        "session",
                        "Invalid type for 'session': expected an object, but got null instead."),
                bad(
                        "{\"expires_after\":{\"seconds\":9}}",
                        "integer_below_min_value",
                        "expires_after.seconds",
                        "Invalid 'expires_after.seconds': integer below minimum value. Expected a value >= 10, but got"
                                + " 9 instead."),
                bad(
                        "{\"expires_after\":{\"seconds\":7201}}",
                        "integer_above_max_value",
                        "expires_after.seconds",
                        "Invalid 'expires_after.seconds': integer above maximum value. Expected a value <= 7200, but"
                                + " got 7201 instead."),
                bad(
                        "{\"expires_after\":{\"seconds\":\"60\"}}",
                        "invalid_type",
                        "expires_after.seconds",
                        "Invalid type for 'expires_after.seconds': expected an integer, but got a string instead."),
                bad(
                        "{\"expires_after\":{\"anchor\":\"now\"}}",
                        "invalid_value",
                        "expires_after.anchor",
                        "Invalid value: 'now'. Value must be 'created_at'."),
                bad(
                        "{\"expires_after\":600}",
                        "invalid_type",
                        "expires_after",
                        "Invalid type for 'expires_after': expected an object, but got an integer instead."));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("badBodies")
    void aBadOneIsToldWhy(String target, String body, String code, String param, String message) throws Exception {
        String key = fake.open("mine", null).key();
        HttpResponse<String> answer = Minting.post(fake, target, key, body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Minting.MAPPER.readTree(answer.body()))
                .isEqualTo(Minting.MAPPER.valueToTree(Map.of(
                        "error",
                        Map.of("message", message, "type", "invalid_request_error", "param", param, "code", code))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "nothing", "{\"session\":}", "{} {}", "{\"expires_after\":{\"seconds\":1e999}}"})
    void whatIsNoJsonIsToldSo(String body) throws Exception {
        JsonNode error = refused(body);
        assertThat(error.path("message").asString()).startsWith("We could not parse the JSON body of your request.");
        assertThat(error.path("code").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "null", "17"})
    void whatIsNoObjectIsToldSo(String body) throws Exception {
        assertThat(refused(body).path("message").asString()).startsWith("Invalid type: expected an object, but got ");
    }

    private JsonNode refused(String body) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                Minting.post(fake, Minting.OPENAI, fake.open("mine", null).key(), body);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = Minting.MAPPER.readTree(answer.body()).path("error");
        assertThat(error.propertyNames()).containsExactly("message", "type", "param", "code");
        return error;
    }

    @Test
    void theSessionIsReportedWhole() throws Exception {
        JsonNode session = Minting.mint(
                        fake,
                        Minting.OPENAI,
                        fake.open("mine", null).key(),
                        "{\"session\":{\"type\":\"realtime\",\"model\":\"gpt-realtime-2.1\",\"instructions\":\"Hum.\","
                                + "\"audio\":{\"input\":{\"turn_detection\":null}}}}")
                .path("session");
        assertThat(session.propertyNames())
                .containsExactly(
                        "type",
                        "object",
                        "id",
                        "model",
                        "output_modalities",
                        "instructions",
                        "tools",
                        "tool_choice",
                        "max_output_tokens",
                        "tracing",
                        "truncation",
                        "prompt",
                        "expires_at",
                        "audio",
                        "include");
        assertThat(session.path("model").asString()).isEqualTo("gpt-realtime-2.1");
        assertThat(session.path("instructions").asString()).isEqualTo("Hum.");
        assertThat(session.at("/audio/input/turn_detection").isNull()).isTrue();
        assertThat(session.at("/audio/output/voice").asString()).isEqualTo("marin");
    }

    @Test
    void aTranscriptionSessionShowsItsIdleTimeoutOverHttp() throws Exception {
        JsonNode session = Minting.mint(
                        fake,
                        Minting.OPENAI,
                        fake.open("mine", null).key(),
                        "{\"session\":{\"type\":\"transcription\"}}")
                .path("session");
        assertThat(session.path("object").asString()).isEqualTo("realtime.transcription_session");
        assertThat(session.at("/audio/input/turn_detection").propertyNames())
                .containsExactly("type", "threshold", "prefix_padding_ms", "silence_duration_ms", "idle_timeout_ms");
    }

    @Test
    void openAiSendsItsHeadersWithGoodAndBadAnswers() throws Exception {
        String key = fake.open("mine", null).key();
        for (String body : List.of("{}", "[]")) {
            HttpResponse<String> answer = Minting.post(fake, Minting.OPENAI, key, body);
            assertThat(answer.headers().firstValue("openai-version")).hasValue("2020-10-01");
            assertThat(answer.headers().firstValue("x-request-id").orElse("")).matches("req_[0-9a-f]{32}");
            assertThat(answer.headers().firstValue("openai-processing-ms").orElse(""))
                    .matches("[0-9]+");
        }
    }

    @Test
    void openAiNamesTheOrganizationAndTheProjectThatTheClientNamed() throws Exception {
        String bearer = "Bearer " + fake.open("mine", null).key();
        URI origin = fake.server().httpUrl();
        HttpResponse<String> named = Minting.post(
                fake,
                origin,
                Minting.OPENAI,
                "{}",
                "Authorization",
                bearer,
                "OpenAI-Organization",
                "org-1",
                "OpenAI-Project",
                "proj_1");
        assertThat(named.headers().firstValue("openai-organization")).hasValue("org-1");
        assertThat(named.headers().firstValue("openai-project")).hasValue("proj_1");
        HttpResponse<String> silent = Minting.post(fake, origin, Minting.OPENAI, "{}", "Authorization", bearer);
        assertThat(silent.headers().firstValue("openai-organization")).isEmpty();
    }

    @Test
    void azureSendsItsOwnRequestId() throws Exception {
        for (String key : List.of(fake.open("mine", null).key(), "wrong")) {
            HttpResponse<String> answer = Minting.post(fake, Minting.AZURE, key, "{}");
            assertThat(answer.headers().firstValue("apim-request-id").orElse(""))
                    .matches("[0-9a-f-]{36}");
            assertThat(answer.headers().firstValue("openai-version")).isEmpty();
        }
    }

    private static Arguments bad(String body, String code, String param, String message) {
        return Arguments.of(body, code, param, message);
    }

    private static Stream<Arguments> bothServices(Arguments... rows) {
        return Stream.of(Minting.OPENAI, Minting.AZURE)
                .flatMap(target -> Stream.of(rows)
                        .map(row -> Arguments.of(Stream.concat(Stream.of(target), Stream.of(row.get()))
                                .toArray())));
    }
}
