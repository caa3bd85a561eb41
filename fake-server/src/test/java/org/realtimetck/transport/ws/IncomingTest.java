package org.realtimetck.transport.ws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RawClient.Received;
import org.realtimetck.transport.RecordingGate;
import org.realtimetck.transport.RecordingLine;
import org.realtimetck.transport.RecordingLine.End;
import org.realtimetck.transport.TestServer;

class IncomingTest {

    @TempDir
    Path folder;

    private final RecordingGate gate = new RecordingGate();

    @Test
    void fragmentsWithAPingBetweenBecomeOneMessage() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            byte[] text = "grüße".getBytes(UTF_8);
            client.send(false, RawClient.TEXT, Arrays.copyOf(text, 3));
            client.send(true, RawClient.PING, "are you there".getBytes(UTF_8));
            client.send(false, RawClient.CONTINUATION, Arrays.copyOfRange(text, 3, 4));
            client.send(true, RawClient.CONTINUATION, Arrays.copyOfRange(text, 4, text.length));

            assertThat(gate.nextLine().nextText()).isEqualTo("grüße");
            Received pong = client.read();
            assertThat(pong.opCode()).isEqualTo(RawClient.PONG);
            assertThat(pong.text()).isEqualTo("are you there");
        }
    }

    @Test
    void aClientMaySpeakInTheSameSegmentAsItsHandshake() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = new RawClient(fake.server().httpUrl())) {
            ByteArrayOutputStream segment = new ByteArrayOutputStream();
            segment.writeBytes(RawClient.upgrade("/v1/realtime").getBytes(UTF_8));
            segment.writeBytes(RawClient.frame(true, RawClient.TEXT, "first".getBytes(UTF_8)));
            segment.writeBytes(RawClient.frame(true, RawClient.TEXT, "second".getBytes(UTF_8)));
            client.write(segment.toByteArray());

            RecordingLine line = gate.nextLine();
            assertThat(line.nextText()).isEqualTo("first");
            assertThat(line.nextText()).isEqualTo("second");
        }
    }

    @Test
    void manyMessagesArriveInOrder() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            RecordingLine line = gate.nextLine();
            for (int i = 0; i < 500; i++) {
                client.sendText("message " + i + " " + "x".repeat(i * 10));
            }
            for (int i = 0; i < 500; i++) {
                assertThat(line.nextText()).startsWith("message " + i + " ");
            }
        }
    }

    @Test
    void aLargeAppendArrivesWhole() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            String audio = "A".repeat(20 * 1024 * 1024);
            client.sendText(audio);
            assertThat(gate.nextLine().nextText()).hasSize(audio.length());
        }
    }

    @Test
    void binaryMessagesAreHandedOver() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            client.send(false, RawClient.BINARY, new byte[] {1, 2});
            client.send(true, RawClient.CONTINUATION, new byte[] {3});
            client.sendText("");
            RecordingLine line = gate.nextLine();
            assertThat(line.nextBinary()).containsExactly(1, 2, 3);
            assertThat(line.nextText()).isEmpty();
        }
    }

    @Test
    void aMessageAboveTheLimitIsAnsweredWith1009WhileTheClientStillSends() throws IOException {
        try (TestServer fake = TestServer.startWith(folder, gate, limits -> limits.withMaxMessageBytes(100_000));
                RawClient client = fake.connect()) {
            client.sendText("x".repeat(2_000_000));

            Received close = client.read();
            assertThat(close.opCode()).isEqualTo(RawClient.CLOSE);
            assertThat(close.closeCode()).isEqualTo(1009);
            assertThat(close.closeReason()).isEqualTo("expected a message of at most 100000 bytes, got more");
            client.sendClose(1009, "");
            assertThat(client.readToEnd()).isEmpty();
            assertThat(gate.nextLine().end()).isEqualTo(new End(1009, close.closeReason()));
        }
    }

    @Test
    void theEndIsToldBeforeARefusedClientAnswersTheClose() throws IOException {
        try (TestServer fake = TestServer.startWith(
                        folder,
                        gate,
                        limits -> limits.withMaxMessageBytes(100).withClosePatience(Duration.ofHours(1)));
                RawClient client = fake.connect()) {
            client.sendText("x".repeat(101));

            assertThat(client.read().closeCode()).isEqualTo(1009);
            RecordingLine line = gate.nextLine();
            assertThat(line.end().code()).isEqualTo(1009);
            client.sendClose(1009, "");
            assertThat(client.readToEnd()).isEmpty();
            assertThat(line.furtherEnds()).isZero();
        }
    }

    @Test
    void textThatIsNotUtf8IsAnsweredWith1007() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            client.sendText("a replacement character \uFFFD is fine");
            client.send(true, RawClient.TEXT, new byte[] {'a', (byte) 0xC3, '('});
            assertThat(client.read().closeCode()).isEqualTo(1007);
            client.sendClose(1007, "");
            RecordingLine line = gate.nextLine();
            assertThat(line.nextText()).contains("\uFFFD");
            assertThat(line.end().code()).isEqualTo(1007);
        }
    }

    @Test
    void anUnmaskedFrameIsAProtocolError() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            client.write(new byte[] {(byte) 0x81, 1, 'a'});
            assertThat(client.read().closeCode()).isEqualTo(1002);
            End end = gate.nextLine().end();
            assertThat(end.code()).isEqualTo(1002);
            assertThat(end.reason()).contains("mask");
        }
    }
}
