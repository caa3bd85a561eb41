package org.realtimetck.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.transport.Admission;
import org.realtimetck.transport.Handshake;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RecordingGate;
import org.realtimetck.transport.TestServer;

class HandshakeTest {

    @TempDir
    Path folder;

    @Test
    void theGateSeesWhatTheClientAskedFor() throws IOException {
        RecordingGate gate = new RecordingGate();
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = new RawClient(fake.server().httpUrl())) {
            client.write(RawClient.upgrade(
                    "/v1/real%20time?model=gpt+x&b=1&model=%C3%A4&flag",
                    "X-Twice: one",
                    "X-Twice: two",
                    "Sec-WebSocket-Protocol: realtime,  openai-insecure-api-key.sk-1",
                    "Sec-WebSocket-Protocol: third"));
            client.readHead();

            Handshake handshake = gate.nextHandshake();
            assertThat(handshake.secure()).isFalse();
            assertThat(handshake.path()).isEqualTo("/v1/real time");
            assertThat(handshake.query())
                    .containsExactly(
                            Map.entry("model", List.of("gpt x", "ä")),
                            Map.entry("b", List.of("1")),
                            Map.entry("flag", List.of("")));
            assertThat(handshake.headers()).containsEntry("x-twice", List.of("one", "two"));
            assertThat(handshake.subprotocols()).containsExactly("realtime", "openai-insecure-api-key.sk-1", "third");
        }
    }

    @Test
    void theChosenSubprotocolIsEchoed() throws IOException {
        RecordingGate gate = new RecordingGate(recorder -> recorder.welcome("realtime"));
        try (TestServer fake = TestServer.start(folder, gate)) {
            String head = head(
                    fake, RawClient.upgrade("/", "Sec-WebSocket-Protocol: openai-insecure-api-key.sk-1, realtime"));
            assertThat(head).startsWith("HTTP/1.1 101 Switching Protocols\r\n");
            assertThat(head).contains("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n");
            assertThat(head).contains("Sec-WebSocket-Protocol: realtime\r\n");
        }
    }

    @Test
    void noSubprotocolIsEchoedWhenTheGatePicksNone() throws IOException {
        try (TestServer fake = TestServer.start(folder, new RecordingGate())) {
            String head = head(fake, RawClient.upgrade("/", "Sec-WebSocket-Protocol: realtime"));
            assertThat(head).startsWith("HTTP/1.1 101 ").doesNotContain("Sec-WebSocket-Protocol");
        }
    }

    @Test
    void compressionIsNegotiatedOnlyOnRequest() throws IOException {
        String offer = RawClient.upgrade("/", "Sec-WebSocket-Extensions: permessage-deflate");
        RecordingGate compresses = new RecordingGate(RecordingGate::compressing);
        try (TestServer plain = TestServer.start(folder, new RecordingGate());
                TestServer compressing = TestServer.start(folder, compresses)) {
            assertThat(head(compressing, RawClient.upgrade("/")))
                    .contains(" 101 ")
                    .doesNotContain("Extensions");
            assertThat(head(plain, offer)).contains(" 101 ").doesNotContain("permessage-deflate");
            assertThat(head(compressing, offer)).contains("Sec-WebSocket-Extensions: permessage-deflate");
        }
    }

    @Test
    void aRefusalIsAnHttpAnswerAndTheConnectionCloses() throws IOException {
        String body = "{\"error\":{\"code\":\"401\"}}";
        RecordingGate gate =
                new RecordingGate(recorder -> new Admission.Refuse(401, Map.of("x-request-id", "req_1"), body));
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = new RawClient(fake.server().httpUrl())) {
            client.write(RawClient.upgrade("/openai/v1/realtime"));
            assertThat(client.readHead())
                    .startsWith("HTTP/1.1 401 Unauthorized\r\n")
                    .containsIgnoringCase("\r\nContent-Type: application/json\r\n")
                    .contains("\r\nx-request-id: req_1\r\n")
                    .contains("\r\nConnection: close\r\n")
                    .contains("\r\nContent-Length: " + body.length() + "\r\n");
            assertThat(new String(client.readToEnd(), StandardCharsets.UTF_8)).isEqualTo(body);
        }
    }

    @Test
    void aRefusalMayHaveNoBody() throws IOException {
        RecordingGate gate = new RecordingGate(recorder -> new Admission.Refuse(404, Map.of(), ""));
        try (TestServer fake = TestServer.start(folder, gate)) {
            assertThat(head(fake, RawClient.upgrade("/v1/realtime?call_id=rtc_gone")))
                    .startsWith("HTTP/1.1 404 ")
                    .contains("Content-Length: 0")
                    .doesNotContain("Content-Type");
        }
    }

    @Test
    void brokenEscapesAreRefusedWithTheReason() throws IOException {
        try (TestServer fake = TestServer.start(folder, new RecordingGate())) {
            assertThat(answer(fake, RawClient.upgrade("/v1/realtime?model=%G1")))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("expected two hexadecimal digits after '%' in the query, at byte 0");
            assertThat(answer(fake, RawClient.upgrade("/v1/realtime?model=%C3%28")))
                    .startsWith("HTTP/1.1 400 ")
                    .contains("expected the escapes of the query to spell UTF-8");
            assertThat(answer(fake, RawClient.upgrade("/v1/%zz"))).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void handshakesThatAreNoneDoNotReachTheGate() throws IOException {
        RecordingGate gate = new RecordingGate(recorder -> {
            throw new AssertionError("asked");
        });
        try (TestServer fake = TestServer.start(folder, gate)) {
            assertThat(answer(fake, RawClient.request("/", "Sec-WebSocket-Version: 8")))
                    .startsWith("HTTP/1.1 426 ")
                    .contains("Sec-WebSocket-Version: 13\r\n");
            String withoutKey = RawClient.upgrade("/").replaceFirst("Sec-WebSocket-Key: [^\r]*\r\n", "");
            assertThat(answer(fake, withoutKey.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n")))
                    .startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void aGateThatFailsIsA500() throws IOException {
        RecordingGate gate = new RecordingGate(recorder -> {
            throw new IllegalStateException("planted");
        });
        try (TestServer fake = TestServer.start(folder, gate)) {
            assertThat(answer(fake, RawClient.upgrade("/v1/realtime"))).startsWith("HTTP/1.1 500 ");
        }
    }

    private static String head(TestServer fake, String request) throws IOException {
        try (RawClient client = new RawClient(fake.server().httpUrl())) {
            client.write(request);
            return client.readHead();
        }
    }

    private static String answer(TestServer fake, String request) throws IOException {
        try (RawClient client = new RawClient(fake.server().httpUrl())) {
            client.write(request);
            return new String(client.readToEnd(), StandardCharsets.UTF_8);
        }
    }
}
