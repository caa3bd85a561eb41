package org.realtimetck.transport.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.relay.distortion.CloseInsideMessage;
import org.realtimetck.transport.relay.distortion.CloseWithoutEnd;
import org.realtimetck.transport.relay.distortion.CutHead;
import org.realtimetck.transport.relay.distortion.Distortion;
import org.realtimetck.transport.relay.distortion.Fin;
import org.realtimetck.transport.relay.distortion.HalfOpen;
import org.realtimetck.transport.relay.distortion.Moment;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.relay.distortion.Reset;
import org.realtimetck.transport.relay.distortion.Silence;
import org.realtimetck.transport.relay.distortion.SilenceAfterUpgrade;
import org.realtimetck.transport.relay.distortion.SilenceWithPongs;
import org.realtimetck.transport.relay.distortion.UnansweredUpgrade;

/** How connections end, or do not, and upgrades that fail below HTTP. */
class EndingsOnTheWireTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] PONG = {(byte) 0x8A, 1, 7};
    private static final byte[] CLOSE_1000 = {(byte) 0x88, 2, 3, (byte) 0xE8};

    @TempDir
    Path folder;

    private static Moment afterA() {
        return Moment.after("a");
    }

    private RelayBench bench(boolean tls, Distortion distortion) throws Exception {
        return RelayBench.open(folder, tls, distortion, afterA());
    }

    private static StubBackend.Call sending(RelayBench bench) throws IOException {
        StubBackend.Call server = bench.upgrading();
        server.write(RelayBench.joined(RelayBench.event("a"), RelayBench.event("b")));
        return server;
    }

    private static void readUpToA(RawClient client) throws IOException {
        client.readHead();
        assertThat(client.read().text()).contains("\"a\"");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFinComesBehindTheLastFrame(boolean tls) throws Exception {
        try (RelayBench bench = bench(tls, new Fin(true))) {
            RawClient client = bench.dial();
            sending(bench);
            readUpToA(client);
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    /** The JDK's socket hides the difference; the bytes below it do not. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tlsSaysGoodbyeOrIsCutOff(boolean closeNotify) throws Exception {
        try (RelayBench bench = bench(true, new Fin(closeNotify));
                CountingSocket counting =
                        new CountingSocket(RelayBench.HOST, bench.url().getPort())) {
            RawClient client = bench.dialOver(counting);
            sending(bench);
            readUpToA(client);
            long before = counting.count();
            assertThat(client.readToEnd()).isEmpty();
            assertThat(counting.count() > before).isEqualTo(closeNotify);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aResetComesBehindTheLastFrame(boolean tls) throws Exception {
        try (RelayBench bench = bench(tls, new Reset())) {
            RawClient client = bench.dial();
            sending(bench);
            readUpToA(client);
            assertThatThrownBy(client::readToEnd)
                    .isInstanceOf(SocketException.class)
                    .hasMessageContaining("reset");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aResetCanComeBeforeAnything(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls, PlacedDistortion.atOnce(new Reset()))) {
            assertThatThrownBy(() -> bench.dial().readHead()).isInstanceOf(IOException.class);
            assertThat(bench.log().bytes(ByteLog.Direction.RECEIVED)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void silenceReadsAndSaysNothing(boolean tls) throws Exception {
        try (RelayBench bench = bench(tls, new Silence())) {
            RawClient client = bench.dial();
            StubBackend.Call server = sending(bench);
            readUpToA(client);
            client.send(true, RawClient.PING, new byte[] {7});
            server.read(7);
            server.write(RelayBench.joined(PONG, CLOSE_1000));
            server.close();
            assertNothingMore(bench, client);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void silenceMayAnswerPings(boolean tls) throws Exception {
        try (RelayBench bench = bench(tls, new SilenceWithPongs())) {
            RawClient client = bench.dial();
            StubBackend.Call server = sending(bench);
            readUpToA(client);
            client.send(true, RawClient.PING, new byte[] {7});
            server.read(7);
            server.write(RelayBench.joined(RelayBench.event("c"), PONG, CLOSE_1000));
            server.close();
            assertThat(client.read()).matches(frame -> frame.opCode() == RawClient.PONG && frame.payload()[0] == 7);
            assertNothingMore(bench, client);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aHalfOpenConnectionNeitherReadsNorWrites(boolean tls) throws Exception {
        try (RelayBench bench = bench(tls, new HalfOpen())) {
            RawClient client = bench.dial();
            StubBackend.Call server = sending(bench);
            readUpToA(client);
            int before = bench.log().bytes(ByteLog.Direction.RECEIVED).length;
            client.send(true, RawClient.PING, new byte[] {7});
            server.write(RelayBench.event("c"));
            // another connection passes, so the thread was there to read the first
            RawClient other = bench.dial();
            sending(bench);
            readUpToA(other);
            assertThat(bench.relay().logs().get(0).bytes(ByteLog.Direction.RECEIVED))
                    .hasSize(before);
            bench.relay().close();
            assertThat(restOf(client)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCloseFrameComesInsideAMessage(boolean tls) throws Exception {
        try (RelayBench bench = bench(tls, new CloseInsideMessage(1011))) {
            RawClient client = bench.dial();
            StubBackend.Call server = sending(bench);
            readUpToA(client);
            RawClient.Received part = client.read();
            assertThat(part.fin()).isFalse();
            assertThat(part.text()).isEqualTo("{\"type\":\"response.output_text.delta\",\"delta\":\"H");
            assertThat(client.read().closeCode()).isEqualTo(1011);
            client.sendClose(1011, "");
            server.read(8);
            server.close();
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCloseFrameIsFollowedByNoEnd(boolean tls) throws Exception {
        try (RelayBench bench = bench(tls, new CloseWithoutEnd(1000))) {
            RawClient client = bench.dial();
            StubBackend.Call server = sending(bench);
            readUpToA(client);
            assertThat(client.read().closeCode()).isEqualTo(1000);
            client.sendClose(1000, "");
            server.read(8);
            server.close();
            assertNothingMore(bench, client);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anUpgradeIsNeverAnswered(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls, PlacedDistortion.atOnce(new UnansweredUpgrade()))) {
            RawClient client = bench.dial();
            StubBackend.Call server = sending(bench);
            server.close();
            assertNothingMore(bench, client);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anUpgradeIsFollowedBySilence(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls, PlacedDistortion.atOnce(new SilenceAfterUpgrade()))) {
            RawClient client = bench.dial();
            StubBackend.Call server = sending(bench);
            server.close();
            assertThat(client.readHead()).isEqualTo(StubBackend.SWITCHING);
            assertNothingMore(bench, client);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 20, 10_000})
    void theHeadIsCut(int bytes) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, false, PlacedDistortion.atOnce(new CutHead(bytes)))) {
            RawClient client = bench.dial();
            bench.upgrading();
            int most = StubBackend.SWITCHING.length() - 1;
            assertThat(client.readToEnd())
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo(StubBackend.SWITCHING.substring(0, Math.min(bytes, most)));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theStreamEndsAfterAnyByte(boolean tls) throws Exception {
        int bytes = StubBackend.SWITCHING.length() + RelayBench.event("a").length / 2;
        try (RelayBench bench = RelayBench.open(folder, tls, new Fin(true), new Moment.AfterBytes(bytes))) {
            RawClient client = bench.dial();
            bench.upgrading().write(RelayBench.event("a"));
            assertThat(client.readToEnd()).hasSize(bytes);
        }
    }

    @Test
    void theStreamEndsAfterATime() throws Exception {
        Moment moment = new Moment.AfterTime(Duration.ofMillis(300));
        try (RelayBench bench = RelayBench.open(folder, false, new Fin(false), moment)) {
            RawClient client = bench.dial();
            sending(bench);
            client.readToEnd();
            ByteLog.Entry struck = bench.log().entries().stream()
                    .filter(entry ->
                            entry instanceof ByteLog.Note note && note.text().startsWith("struck"))
                    .findFirst()
                    .orElseThrow();
            assertThat(struck.atMicros()).isGreaterThanOrEqualTo(299_000);
        }
    }

    /** The relay has read all the stub wrote when it closes, and passed on what it meant to. */
    private static void assertNothingMore(RelayBench bench, RawClient client) throws Exception {
        assertThat(bench.log().await(log -> log.entries().toString().contains("struck"), SOON))
                .isTrue();
        bench.relay().close();
        assertThat(restOf(client)).isEmpty();
    }

    /** A socket that is closed with bytes unread is reset by the system. */
    private static byte[] restOf(RawClient client) throws IOException {
        try {
            return client.readToEnd();
        } catch (IOException reset) {
            assertThat(reset.getMessage()).containsAnyOf("reset", "close_notify");
            return new byte[0];
        }
    }
}
