package org.realtimetck.transport.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.relay.distortion.Bandwidth;
import org.realtimetck.transport.relay.distortion.Between;
import org.realtimetck.transport.relay.distortion.Jitter;
import org.realtimetck.transport.relay.distortion.Latency;
import org.realtimetck.transport.relay.distortion.Moment;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.relay.distortion.SlowReading;
import org.realtimetck.transport.relay.distortion.SlowUpgrade;
import org.realtimetck.transport.relay.distortion.SplitCharacters;
import org.realtimetck.transport.relay.distortion.SplitEvery;
import org.realtimetck.transport.relay.distortion.TinyWrites;

/** How fast, and in what parts, bytes come. Times are judged as at least, never as at most. */
class PaceOnTheWireTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void latencyIsAtLeastWhatWasAskedFor(boolean tls) throws Exception {
        Latency latency = new Latency(Duration.ofMillis(150));
        try (RelayBench bench = RelayBench.open(folder, tls, latency, new Moment.AfterUpgrade())) {
            RawClient client = bench.dial();
            StubBackend.Call server = bench.upgrading();
            client.readHead();
            long before = System.nanoTime();
            server.write(RelayBench.event("a"));
            client.read();
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(150_000_000);
        }
    }

    @Test
    void aSlowUpgradeIsAtLeastSoLate() throws Exception {
        SlowUpgrade slow = new SlowUpgrade(Duration.ofMillis(200));
        try (RelayBench bench = RelayBench.open(folder, false, PlacedDistortion.atOnce(slow))) {
            long before = System.nanoTime();
            RawClient client = bench.dial();
            bench.upgrading().write(RelayBench.event("a"));
            assertThat(client.readHead()).isEqualTo(StubBackend.SWITCHING);
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(200_000_000);
            assertThat(client.read().text()).contains("\"a\"");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bandwidthIsNeverExceeded(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls, new Bandwidth(20_000), new Moment.AfterUpgrade())) {
            RawClient client = bench.dial();
            StubBackend.Call server = bench.upgrading();
            client.readHead();
            byte[] event = RelayBench.event("x".repeat(6000));
            long before = System.nanoTime();
            server.write(event);
            assertThat(client.readBytes(event.length)).isEqualTo(event);
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(300_000_000);
        }
    }

    @Test
    void jitterKeepsOrderAndBytes() throws Exception {
        Jitter jitter = new Jitter(Duration.ofMillis(20), 3);
        try (RelayBench bench = RelayBench.open(folder, false, PlacedDistortion.atOnce(jitter))) {
            RawClient client = bench.dial();
            StubBackend.Call server = bench.upgrading();
            for (int i = 0; i < 50; i++) {
                server.write(RelayBench.event("event " + i));
            }
            client.readHead();
            for (int i = 0; i < 50; i++) {
                assertThat(client.readBytes(RelayBench.event("event " + i).length))
                        .isEqualTo(RelayBench.event("event " + i));
            }
        }
    }

    /** In TLS every write is a record, and a socket gives one record at a time. */
    @Test
    void tinyWritesAreRecordsOfTheirOwn() throws Exception {
        try (RelayBench bench = RelayBench.open(folder, true, PlacedDistortion.atOnce(new TinyWrites(3)))) {
            Socket socket = bench.socket();
            socket.getOutputStream().write(RawClient.upgrade("/").getBytes(StandardCharsets.US_ASCII));
            bench.upgrading().write(RelayBench.event("a"));
            InputStream in = socket.getInputStream();
            byte[] room = new byte[1000];
            int all = StubBackend.SWITCHING.length() + RelayBench.event("a").length;
            for (int read = 0; read < all; ) {
                int count = in.read(room);
                assertThat(count).isBetween(1, 3);
                read += count;
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tinyWritesKeepEveryByte(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls, PlacedDistortion.atOnce(new TinyWrites(1)))) {
            RawClient client = bench.dial();
            byte[] event = RelayBench.event("x".repeat(1000));
            bench.upgrading().write(event);
            client.readHead();
            assertThat(client.readBytes(event.length)).isEqualTo(event);
            List<ByteLog.Chunk> sent = bench.log().entries().stream()
                    .filter(ByteLog.Chunk.class::isInstance)
                    .map(ByteLog.Chunk.class::cast)
                    .filter(chunk -> chunk.direction() == ByteLog.Direction.SENT)
                    .toList();
            assertThat(sent)
                    .hasSizeGreaterThan(1000)
                    .allMatch(chunk -> chunk.bytes().remaining() == 1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void messagesComeInFragmentsWithPingsBetween(boolean tls) throws Exception {
        SplitCharacters split = new SplitCharacters(Between.PING);
        try (RelayBench bench = RelayBench.open(folder, tls, PlacedDistortion.atOnce(split))) {
            RawClient client = bench.dial();
            byte[] event = RelayBench.event("a");
            bench.upgrading().write(event);
            client.readHead();
            RawClient.Received first = client.read();
            assertThat(first.fin()).isFalse();
            assertThat(first.payload()[first.payload().length - 1]).isEqualTo((byte) 0xC3);
            assertThat(client.read().opCode()).isEqualTo(RawClient.PING);
            RawClient.Received second = client.read();
            assertThat(second).matches(frame -> frame.fin() && frame.opCode() == RawClient.CONTINUATION);
            assertThat(second.payload()[0]).isEqualTo((byte) 0xA9);
        }
    }

    @Test
    void messagesAreCutInEveryPosition() throws Exception {
        SplitEvery split = new SplitEvery(1, Between.NOTHING);
        try (RelayBench bench = RelayBench.open(folder, false, PlacedDistortion.atOnce(split))) {
            RawClient client = bench.dial();
            byte[] event = RelayBench.event("a");
            bench.upgrading().write(event);
            client.readHead();
            int size = event.length - 2;
            for (int i = 0; i < size; i++) {
                RawClient.Received frame = client.read();
                assertThat(frame.payload()).containsExactly(event[2 + i]);
                assertThat(frame.fin()).isEqualTo(i == size - 1);
                assertThat(frame.opCode()).isEqualTo(i == 0 ? RawClient.TEXT : RawClient.CONTINUATION);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void slowReadingReadsAtMostSoFast(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls, new SlowReading(2000), new Moment.AfterUpgrade())) {
            RawClient client = bench.dial();
            StubBackend.Call server = bench.upgrading();
            client.readHead();
            long before = System.nanoTime();
            // records of their own, for TLS cannot give half of one
            for (int i = 0; i < 10; i++) {
                client.write(new byte[60]);
            }
            server.read(600);
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(200_000_000);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aServerThatDoesNotReadLetsWritesBackUp(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls, new SlowReading(0), new Moment.AfterUpgrade())) {
            RawClient client = bench.dial();
            StubBackend.Call server = bench.upgrading();
            client.readHead();
            int before = bench.log().bytes(ByteLog.Direction.RECEIVED).length;
            Flood flood = Flood.start(client);
            // the way back is open all the while
            for (int i = 0; i < 100; i++) {
                server.write(RelayBench.event("event " + i));
                assertThat(client.read().text()).contains("event " + i);
            }
            assertThat(flood.isStuckWithin(SOON)).isTrue();
            assertThat(bench.log().bytes(ByteLog.Direction.RECEIVED)).hasSize(before);
        }
    }
}
