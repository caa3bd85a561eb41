package org.realtimetck.transport.ws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.pipe.Frame;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RawClient.Received;
import org.realtimetck.transport.RecordingGate;
import org.realtimetck.transport.RecordingLine;
import org.realtimetck.transport.RecordingLine.End;
import org.realtimetck.transport.TestServer;

class OutgoingTest {

    @TempDir
    Path folder;

    private final RecordingGate gate = new RecordingGate();

    @Test
    void aBurstArrivesInOrder() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            Frame[] burst = new Frame[200];
            for (int i = 0; i < burst.length; i++) {
                burst[i] = new Frame.Text("response.output_audio.delta", "delta " + i + " " + "x".repeat(i * 200));
            }
            gate.nextLine().send(burst);
            for (int i = 0; i < burst.length; i++) {
                Received frame = client.read();
                assertThat(frame.fin()).isTrue();
                assertThat(frame.text()).startsWith("delta " + i + " ");
            }
        }
    }

    @Test
    void everyKindOfFrameReachesTheClient() throws IOException {
        ByteBuffer shared = ByteBuffer.wrap(new byte[] {7, 8, 9}).asReadOnlyBuffer();
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            RecordingLine line = gate.nextLine();
            line.send(new Frame.Binary(shared));
            assertThat(client.read()).matches(frame -> frame.opCode() == RawClient.BINARY);
            line.send(new Frame.Binary(shared));
            assertThat(client.read().payload()).containsExactly(7, 8, 9);
            line.send(new Frame.Ping(ByteBuffer.wrap("hi".getBytes(UTF_8))));
            assertThat(client.read()).matches(frame -> frame.opCode() == RawClient.PING);
            line.sendText("x".repeat(2 * 1024 * 1024));
            assertThat(client.read().payload()).hasSize(2 * 1024 * 1024);
        }
    }

    @Test
    void whatWasSentBeforeACloseArrivesBeforeItWhateverTheCode() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate)) {
            for (int code : new int[] {1000, 1001, 1011, 3000, 4000}) {
                try (RawClient client = fake.connect()) {
                    RecordingLine line = gate.nextLine();
                    line.send(
                            new Frame.Text(null, "x".repeat(5_000_000)),
                            new Frame.Text("error", "the error"),
                            new Frame.Close(code, "why"),
                            new Frame.Text(null, "dropped"));
                    assertThat(client.read().payload()).hasSize(5_000_000);
                    assertThat(client.read().text()).isEqualTo("the error");
                    Received close = client.read();
                    assertThat(close.closeCode()).isEqualTo(code);
                    assertThat(close.closeReason()).isEqualTo("why");
                    client.sendClose(code, "");
                    assertThat(client.readToEnd()).isEmpty();
                    assertThat(line.end()).isEqualTo(new End(code, ""));
                }
            }
        }
    }

    @Test
    void aCloseWithoutACodeHasNoPayload() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            gate.nextLine().send(new Frame.Close(1005, ""));
            assertThat(client.read().payload()).isEmpty();
        }
    }

    @Test
    void aLongCloseReasonIsCutBetweenCharacters() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            gate.nextLine().send(new Frame.Close(4000, "ä".repeat(100)));
            assertThat(client.read().closeReason()).isEqualTo("ä".repeat(61));
        }
    }

    @Test
    void aClientThatDoesNotAnswerACloseIsCutOff() throws IOException {
        try (TestServer fake =
                        TestServer.startWith(folder, gate, limits -> limits.withClosePatience(Duration.ofMillis(200)));
                RawClient client = fake.connect()) {
            RecordingLine line = gate.nextLine();
            line.send(new Frame.Close(4000, "bye"));
            assertThat(client.read().closeCode()).isEqualTo(4000);
            assertThat(line.end()).isEqualTo(new End(1006, ""));
        }
    }

    @Test
    void anAbortEndsTheStreamWithoutACloseFrame() throws IOException {
        try (TestServer fake = TestServer.start(folder, gate);
                RawClient client = fake.connect()) {
            RecordingLine line = gate.nextLine();
            client.sendText("unread when the stream ends");
            line.send(new Frame.Text(null, "last words"), new Frame.Abort(), new Frame.Text(null, "dropped"));
            assertThat(client.read().text()).isEqualTo("last words");
            assertThat(client.readToEnd()).isEmpty();
            assertThat(line.end()).isEqualTo(new End(1006, ""));
            assertThat(line.furtherEnds()).isZero();
        }
    }

    @Test
    void aClientThatDoesNotReadIsAbortedAtTheLimit() throws IOException {
        try (TestServer fake = TestServer.startWith(folder, gate, limits -> limits.withMaxWaitingBytes(1_000_000));
                RawClient client = new RawClient(fake.server().httpUrl(), 4096)) {
            client.write(RawClient.upgrade("/v1/realtime"));
            RecordingLine line = gate.nextLine();
            for (int i = 0; i < 2000; i++) {
                line.sendText("x".repeat(20_000));
            }
            End end = line.end();
            assertThat(end.code()).isEqualTo(1006);
            assertThat(end.reason()).contains("does not read");
            assertThat(line.furtherEnds()).isZero();
        }
    }

    @Test
    void anIdleConnectionIsPingedWithFourBytes() throws IOException {
        try (TestServer fake =
                        TestServer.startWith(folder, gate, limits -> limits.withPingInterval(Duration.ofMillis(50)));
                RawClient client = fake.connect()) {
            for (int i = 0; i < 3; i++) {
                Received ping = client.read();
                assertThat(ping.opCode()).isEqualTo(RawClient.PING);
                assertThat(ping.payload()).hasSize(4);
                client.send(true, RawClient.PONG, ping.payload());
            }
        }
    }
}
