package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RawClient.Received;
import org.realtimetck.wire.Dialect;

/** OpenAI lets everybody in, says one error, and closes. */
class OpenAiRefusalsTest {

    private static final String INVALID_REQUEST = "invalid_request_error";
    private static final String KEY = "<key>";
    private static final String BETA_IS_OVER =
            "The Realtime Beta API is no longer supported. Please use /v1/realtime for the GA API.";

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    /**
     * A wrong connection and the answer.
     *
     * @param headers {@code <key>} stands for a good key
     * @param code as JSON
     */
    record Row(String target, List<String> headers, String code, String message, int closeCode, String closeReason) {
        @Override
        public String toString() {
            return target + " " + headers;
        }
    }

    static List<Row> wrongKeys() {
        return List.of(
                badKey("****"),
                badKey("****", "Authorization: Bearer short-key"),
                badKey("sk-proj-****ueba", "Authorization: Bearer sk-proj-0123456789abcdefghijueba"),
                badKey(
                        "sk-proj-****ueba",
                        "Sec-WebSocket-Protocol: realtime,"
                                + " openai-insecure-api-key.sk-proj-0123456789abcdefghijueba"),
                // Azure's header is none of OpenAI's
                badKey("****", "api-key: " + KEY),
                new Row(
                        RunningFake.OPENAI,
                        List.of(
                                "Authorization: Bearer " + KEY,
                                "Sec-WebSocket-Protocol: realtime, openai-insecure-api-key." + KEY),
                        "null",
                        "You must only send one of protocol api key and Authorization header",
                        3000,
                        INVALID_REQUEST));
    }

    static List<Row> wrongShapes() {
        return List.of(
                shape(RunningFake.OPENAI, "beta_api_shape_disabled", BETA_IS_OVER, "OpenAI-Beta: realtime=v1"),
                shape(
                        RunningFake.OPENAI,
                        "beta_api_shape_disabled",
                        BETA_IS_OVER,
                        "Sec-WebSocket-Protocol: realtime, openai-beta.realtime-v1"),
                shape(
                        "/v1/realtime?intent=transcription",
                        "beta_api_shape_disabled",
                        BETA_IS_OVER,
                        "OpenAI-Beta: realtime=v1"),
                shape("/v1/realtime", "missing_model", missingModel()),
                shape("/v1/realtime?model=", "missing_model", missingModel()),
                shape(
                        "/v1/realtime?model=gpt-live-1",
                        "invalid_model",
                        "Model \\\"gpt-live-1\\\" is not supported in realtime mode."),
                shape(
                        "/v1/realtime?model=gpt-4o-mini-transcribe",
                        "invalid_model",
                        "Model \\\"gpt-4o-mini-transcribe\\\" is a transcription model and cannot be used as the"
                                + " realtime session model. Use a realtime model for the session model. Pass this"
                                + " transcription model as audio.input.transcription.model instead."),
                shape(
                        "/v1/realtime?intent=transcription&model=gpt-realtime",
                        "invalid_model",
                        "You must not provide a model parameter for transcription sessions."),
                shape("/v1/realtime?intent=conversation&model=gpt-realtime", "invalid_intent", "Invalid intent "));
    }

    private static Row badKey(String shown, String... headers) {
        return new Row(
                RunningFake.OPENAI,
                List.of(headers),
                "\"invalid_api_key\"",
                "Incorrect API key provided: " + shown
                        + ". You can find your API key at https://platform.openai.com/account/api-keys.",
                3000,
                INVALID_REQUEST + ".invalid_api_key");
    }

    private static Row shape(String target, String code, String message, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Authorization: Bearer " + KEY);
        return new Row(target, all, "\"" + code + "\"", message, 4000, INVALID_REQUEST + "." + code);
    }

    private static String missingModel() {
        return "You must provide a model parameter, for example wss://api.openai.com/v1/realtime?model="
                + "gpt-realtime-1.5";
    }

    @ParameterizedTest
    @MethodSource({"wrongKeys", "wrongShapes"})
    void isTold(Row row) throws IOException {
        assertRefused(row, fake.open("mine", Dialect.OPENAI).key());
    }

    @Test
    void aSandboxCanRefuseItsOwnKey() throws IOException {
        Sandbox refusing = Sandbox.healthy("refusing", Dialect.OPENAI, new Assistant(Pace.IMMEDIATE))
                .refusingItsKey();
        String key = fake.open(refusing).key();
        String shown = key.substring(0, 8) + "****" + key.substring(key.length() - 4);
        assertRefused(badKey(shown, "Authorization: Bearer " + KEY), key);
    }

    @Test
    void overTlsToo() throws InterruptedException {
        JdkClient client = fake.connectTls(
                "/v1/realtime", fake.open("mine", Dialect.OPENAI).key());
        assertThat(client.next().path("error").path("code").asString()).isEqualTo("missing_model");
        assertThat(client.end()).isEqualTo(new JdkClient.End(4000, "invalid_request_error.missing_model"));
    }

    /** A fake without calls knows none of them. */
    @Test
    void aCallNobodyKnowsIsTurnedAwayAtTheUpgrade() throws IOException {
        String key = fake.open("mine", Dialect.OPENAI).key();
        RawClient client = fake.dial("/v1/realtime?call_id=rtc_gone", "Authorization: Bearer " + key);
        assertThat(client.readHead())
                .startsWith("HTTP/1.1 404 ")
                .contains("x-openai-proxy-wasm: v0.1")
                .contains("Content-Length: 0");
    }

    /** Exactly one event and the close; what the client says meanwhile is not answered. */
    private void assertRefused(Row row, String key) throws IOException {
        RawClient client = fake.dial(
                row.target(),
                row.headers().stream().map(header -> header.replace(KEY, key)).toArray(String[]::new));
        assertThat(client.readHead()).startsWith("HTTP/1.1 101 ");
        client.sendText(Said.RESPOND);
        assertThat(client.read().text().replaceFirst("event_[0-9A-Za-z]{21}", "E"))
                .isEqualTo("{\"type\":\"error\",\"event_id\":\"E\",\"error\":{\"type\":\"invalid_request_error\","
                        + "\"code\":" + row.code() + ",\"message\":\"" + row.message()
                        + "\",\"param\":null,\"event_id\":null}}");
        Received close = client.read();
        assertThat(close.opCode()).isEqualTo(RawClient.CLOSE);
        assertThat(close.closeCode()).isEqualTo(row.closeCode());
        assertThat(close.closeReason()).isEqualTo(row.closeReason());
        client.sendClose(row.closeCode(), "");
        assertThat(client.readToEnd()).isEmpty();
    }
}
