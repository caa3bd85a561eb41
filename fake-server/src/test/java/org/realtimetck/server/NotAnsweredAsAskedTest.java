package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.JsonNode;

/** Messages no session takes: each has its error, and the session goes on. */
class NotAnsweredAsAskedTest {

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aBinaryMessage(Dialect dialect) throws InterruptedException {
        JdkClient client = connect(dialect);
        client.sendBinary(new byte[] {1, 2, 3});
        assertThat(client.nextOf("error").path("error"))
                .hasToString("{\"type\":\"invalid_request_error\",\"code\":\"invalid_event\",\"message\":\"Expected a"
                        + " text WebSocket message; binary frames are not supported.\",\"param\":null,"
                        + "\"event_id\":null}");
        assertThat(Said.writtenTurn(client, "still there?")).isEqualTo("You said: still there?");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void clearingAnOutputBufferThatIsNotThere(Dialect dialect) throws InterruptedException {
        JdkClient client = connect(dialect);
        client.send("{\"type\":\"output_audio_buffer.clear\",\"event_id\":\"mine\"}");
        JsonNode error = client.nextOf("error").path("error");
        assertThat(error.path("code").asString()).isEqualTo("invalid_value");
        assertThat(error.path("param").asString()).isEqualTo("type");
        assertThat(error.path("event_id").asString()).isEqualTo("mine");
        assertThat(error.path("message").asString())
                .startsWith("Invalid value: 'output_audio_buffer.clear'. Supported values are: 'session.update', ")
                .endsWith(" 'response.create', and 'response.cancel'.")
                .doesNotContain("'output_audio_buffer.clear',");
        assertThat(Said.writtenTurn(client, "still there?")).isEqualTo("You said: still there?");
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void textThatIsNoJson(Dialect dialect) throws InterruptedException {
        JdkClient client = connect(dialect);
        client.send("{\"type\":");
        assertThat(client.nextOf("error").path("error"))
                .hasToString("{\"type\":\"invalid_request_error\",\"code\":\"invalid_json\",\"message\":\"Invalid"
                        + " event: failed to parse JSON value. \",\"param\":null,\"event_id\":null}");
        assertThat(Said.writtenTurn(client, "still there?")).isEqualTo("You said: still there?");
    }

    private JdkClient connect(Dialect dialect) {
        String target = dialect == Dialect.AZURE ? RunningFake.AZURE : RunningFake.OPENAI;
        return fake.connect(target, fake.open("mine", dialect).key());
    }
}
