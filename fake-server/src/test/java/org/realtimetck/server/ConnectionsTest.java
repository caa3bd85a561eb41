package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.coverage.Observed;
import org.realtimetck.protocol.Response.Failure;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.FailResponse;
import org.realtimetck.script.Pace;
import org.realtimetck.server.ConnectionRow.Http;
import org.realtimetck.server.ConnectionRow.InBand;
import org.realtimetck.server.ConnectionRow.Welcome;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RawClient.Received;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** OpenAI lets everybody in, says one error, and closes; Azure answers with an HTTP status. */
class ConnectionsTest {

    private static final JsonMapper MAPPER = new JsonMapper();

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    static Stream<ConnectionRow> rows() {
        return Stream.of(
                        OpenAiConnections.good(),
                        OpenAiConnections.wrongKeys(),
                        OpenAiConnections.wrongShapes(),
                        AzureConnections.good(),
                        AzureConnections.refused(),
                        AzureConnections.refusedInBand())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void isAnsweredAsTheServiceDoes(ConnectionRow row) throws IOException {
        String key = fake.open(sandbox(row.switched())).key();
        RawClient client = fake.dial(
                row.target().replace(ConnectionRow.KEY, key),
                row.headers().stream()
                        .map(header -> header.replace(ConnectionRow.KEY, key))
                        .toArray(String[]::new));
        String head = client.readHead();
        boolean offered = row.headers().stream().anyMatch(header -> header.startsWith("Sec-WebSocket-Protocol"));
        if (row.answer() instanceof Http http) {
            assertRefused(http, head, client);
            return;
        }
        assertThat(head).startsWith("HTTP/1.1 101 ");
        assertThat(head.contains("Sec-WebSocket-Protocol: realtime\r\n")).isEqualTo(offered);
        if (row.answer() instanceof InBand inBand) {
            assertRefused(inBand, client);
        } else {
            JsonNode created = MAPPER.readTree(client.read().text());
            assertThat(created.path("type").asString()).isEqualTo("session.created");
            assertThat(created.path("session").path("type").asString()).isEqualTo(((Welcome) row.answer()).session());
        }
    }

    /** What the sandbox varies beyond the door is tested where it shows. */
    @Test
    void eachSideOfWhatTheDoorsVaryHasARow() {
        Set<Variation> atTheDoor = EnumSet.of(
                Variation.TWO_KEYS_CLOSE_4000,
                Variation.TRANSCRIPTION_TAKES_MODEL,
                Variation.RATE_LIMIT_AT_CONNECT,
                Variation.AZURE_REFUSES_IN_BAND,
                Variation.AZURE_TAKES_API_VERSION,
                Variation.AZURE_REFUSES_BETA_HEADER);
        assertThat(rows().map(ConnectionRow::switched).filter(Objects::nonNull).collect(Collectors.toSet()))
                .isEqualTo(atTheDoor);
        assertThat(rows().filter(row -> row.switched() != null))
                .filteredOn(row -> row.switched() != Variation.RATE_LIMIT_AT_CONNECT
                        && !row.situation().contains("nothing"))
                .allSatisfy(row -> assertThat(rows())
                        .anyMatch(usual -> usual.switched() == null
                                && usual.target().equals(row.target())
                                && usual.headers().equals(row.headers())
                                && !usual.answer().equals(row.answer())));
    }

    /** The sandbox of a known model that an account may not use lets its client in. */
    @Test
    void aModelWithoutAccessFailsAtItsFirstResponse() throws InterruptedException {
        Failure noAccess = new Failure(
                "invalid_request_error",
                "model_not_found",
                "The model `gpt-realtime` does not exist or you do not have access to it.");
        FailResponse model = new FailResponse(new Assistant(Pace.IMMEDIATE), number -> true, 0, noAccess);
        JdkClient client = fake.connect(
                RunningFake.OPENAI,
                fake.open(Sandbox.healthy("mine", null, model)).key());
        assertThat(client.next().path("type").asString()).isEqualTo("session.created");
        client.send(Said.RESPOND);
        JsonNode done = client.nextOf("response.done").path("response");
        assertThat(done.path("status").asString()).isEqualTo("failed");
        assertThat(done.path("status_details").path("error").path("code").asString())
                .isEqualTo("model_not_found");
    }

    private static Sandbox sandbox(@Nullable Variation switched) {
        Sandbox usual = Sandbox.healthy("mine", null, new Assistant(Pace.IMMEDIATE));
        return switched == null ? usual : usual.varying(switched);
    }

    private static void assertRefused(Http expected, String head, RawClient client) throws IOException {
        assertThat(head).startsWith("HTTP/1.1 " + expected.status() + " ");
        assertThat(expected.headers()).allSatisfy(line -> assertThat(head).containsIgnoringCase("\r\n" + line));
        String body = new String(client.readToEnd(), StandardCharsets.UTF_8);
        Observed.answered(body);
        assertThat(body).isEqualTo(expected.body());
    }

    /** Exactly one event and the close; what the client says meanwhile is not answered. */
    private static void assertRefused(InBand expected, RawClient client) throws IOException {
        client.sendText(Said.RESPOND);
        JsonNode event = MAPPER.readTree(client.read().text());
        assertThat(event.propertyNames()).containsExactly("type", "event_id", "error");
        assertThat(event.path("event_id").asString()).matches("event_[0-9A-Za-z]{21}");
        JsonNode error = event.path("error");
        assertThat(error.propertyNames()).containsExactly("type", "code", "message", "param", "event_id");
        assertThat(error.path("type").asString()).isEqualTo("invalid_request_error");
        assertThat(error.path("code").asString(null)).isEqualTo(expected.code());
        assertThat(error.path("message").asString()).isEqualTo(expected.message());
        assertThat(error.path("param").isNull()).isTrue();
        assertThat(error.path("event_id").isNull()).isTrue();
        Received close = client.read();
        assertThat(close.opCode()).isEqualTo(RawClient.CLOSE);
        assertThat(close.closeCode()).isEqualTo(expected.closeCode());
        assertThat(close.closeReason()).isEqualTo(expected.closeReason());
        client.sendClose(expected.closeCode(), "");
        assertThat(client.readToEnd()).isEmpty();
    }
}
