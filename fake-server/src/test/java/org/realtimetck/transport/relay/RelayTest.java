package org.realtimetck.transport.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.transport.RawClient;

/** A relay that distorts nothing, byte for byte. */
class RelayTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bytesOfBothDirectionsPassAsTheyAre(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls)) {
            RawClient client = bench.dial();
            StubBackend.Call server = bench.upgrading();
            byte[] asked =
                    RawClient.frame(true, RawClient.TEXT, "x".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            client.write(asked);
            assertThat(server.read(asked.length)).isEqualTo(asked);
            byte[] answered = RelayBench.joined(
                    RelayBench.event("session.created"),
                    RelayBench.event("y".repeat(300_000)),
                    new byte[] {(byte) 0x89, 0, (byte) 0x88, 2, 3, (byte) 0xE8});
            server.write(answered);
            server.close();
            assertThat(client.readHead()).isEqualTo(StubBackend.SWITCHING);
            assertThat(client.readToEnd()).isEqualTo(answered);
            assertThat(server.head()).isEqualTo(RawClient.upgrade("/v1/realtime?model=m"));
            assertThat(bench.failures()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFakeIsToldWhetherItIsTls(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls)) {
            bench.dial();
            byte[] header = bench.answering().proxyHeader();
            assertThat(header).startsWith(127, 0, 0, 1, 127, 0, 0, 1);
            int addresses = 12;
            if (tls) {
                assertThat(header[addresses]).isEqualTo((byte) 0x20);
                assertThat(new String(header, StandardCharsets.US_ASCII)).endsWith("TLSv1.3");
            } else {
                assertThat(header).hasSize(addresses);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatOneSideEndsEndsForTheOther(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls)) {
            RawClient client = bench.dial();
            StubBackend.Call server = bench.upgrading();
            client.readHead();
            client.close();
            assertThat(server.readToEnd()).isEmpty();
        }
    }

    @Test
    void aResetOfTheClientReachesTheFake() throws Exception {
        try (RelayBench bench = RelayBench.open(folder, false)) {
            RawClient client = bench.dial();
            StubBackend.Call server = bench.upgrading();
            client.readHead();
            client.reset();
            assertThatThrownBy(server::readToEnd).hasMessageContaining("reset");
        }
    }

    @Test
    void ordinaryAnswersMayComeBeforeAnUpgrade() throws Exception {
        try (RelayBench bench = RelayBench.open(folder, false)) {
            RawClient client = new RawClient(bench.socket());
            client.write("GET / HTTP/1.1\r\n\r\n");
            StubBackend.Call server = bench.answering();
            String found = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nHTTP/";
            server.write(found + StubBackend.SWITCHING);
            server.write(RelayBench.event("session.created"));
            assertThat(client.readBytes(found.length()))
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo(found);
            assertThat(client.readHead()).isEqualTo(StubBackend.SWITCHING);
            assertThat(client.read().text()).contains("session.created");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void everyByteIsLoggedWithItsTime(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls)) {
            RawClient client = bench.dial();
            StubBackend.Call server = bench.upgrading();
            server.write(RelayBench.event("session.created"));
            client.readHead();
            client.read();
            ByteLog log = bench.log();
            assertThat(log.bytes(ByteLog.Direction.RECEIVED))
                    .asString(StandardCharsets.ISO_8859_1)
                    .isEqualTo(RawClient.upgrade("/v1/realtime?model=m"));
            assertThat(log.bytes(ByteLog.Direction.SENT))
                    .isEqualTo(RelayBench.joined(
                            StubBackend.SWITCHING.getBytes(StandardCharsets.US_ASCII),
                            RelayBench.event("session.created")));
            assertThat(log.entries()).extracting(ByteLog.Entry::atMicros).isSorted();
            assertThat(log.secure()).isEqualTo(tls);
        }
    }

    @Test
    void aLogThatIsFullCountsWhatItDrops() throws Exception {
        try (StubBackend backend = new StubBackend();
                Relay relay = Relay.start(
                        RelayBench.HOST,
                        backend.address(),
                        Optional.empty(),
                        RelaySettings.of("small", List.of(), failure -> {}).withLogBytes(300));
                RawClient client = new RawClient(relay.httpUrl())) {
            client.write(RawClient.upgrade("/"));
            try (StubBackend.Call server = backend.next()) {
                client.write(new byte[1000]);
                server.read(1000);
                assertThat(relay.logs().get(0).await(log -> log.dropped() >= 1000, SOON))
                        .isTrue();
                assertThat(relay.logs().get(0).bytes(ByteLog.Direction.RECEIVED))
                        .hasSizeLessThan(300);
            }
        }
    }

    @Test
    void aFakeThatBreaksTheProtocolIsAFaultOfOurs() throws Exception {
        try (RelayBench bench = RelayBench.open(folder, false)) {
            RawClient client = bench.dial();
            StubBackend.Call server = bench.upgrading();
            client.readHead();
            server.write(new byte[] {(byte) 0x83, 0});
            assertThatThrownBy(client::readToEnd).hasMessageContaining("reset");
            assertThat(bench.failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure).hasMessageContaining("expected a known opcode, got 3"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void afterItsEndThereIsNoThreadNoPortAndNoConnection(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls)) {
            List<RawClient> clients = new ArrayList<>();
            List<StubBackend.Call> calls = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                clients.add(bench.dial());
                calls.add(bench.upgrading());
                clients.get(i).readHead();
            }
            assertThat(threads()).contains(bench.threadName());
            bench.relay().close();
            assertThat(threads()).doesNotContain(bench.threadName());
            for (int i = 0; i < 5; i++) {
                assertThat(calls.get(i).readToEnd()).isEmpty();
                assertThat(clients.get(i).readIfAny()).isEmpty();
            }
            assertThatThrownBy(() -> new Socket(RelayBench.HOST, bench.url().getPort()))
                    .isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void aFakeThatCannotBeReachedIsAFaultOfOurs() throws Exception {
        try (RelayBench bench = RelayBench.open(folder, false)) {
            bench.backend().close();
            assertThatThrownBy(() -> bench.dial().readHead()).isInstanceOf(IOException.class);
            assertThat(bench.failures())
                    .singleElement()
                    .satisfies(failure -> assertThat(failure).hasMessageContaining("cannot reach the fake at"));
        }
    }

    /** It neither holds more than its bound nor stops for others. */
    @Test
    void aClientThatDoesNotReadSlowsTheFakeDownAndNobodyElse() throws Exception {
        try (RelayBench bench = RelayBench.open(folder, false)) {
            bench.dial();
            StubBackend.Call deaf = bench.upgrading();
            CompletableFuture<Void> flood = CompletableFuture.runAsync(() -> {
                try {
                    for (int i = 0; i < 256; i++) {
                        deaf.write(RelayBench.event("x".repeat(1024 * 1024)));
                    }
                } catch (IOException ended) {
                    throw new UncheckedIOException(ended);
                }
            });
            RawClient other = bench.dial();
            bench.upgrading().write(RelayBench.event("session.created"));
            other.readHead();
            assertThat(other.read().text()).contains("session.created");
            assertThat(flood).isNotDone();
            bench.relay().close();
            assertThat(flood).failsWithin(SOON);
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }
}
