package org.realtimetck.transport.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.relay.distortion.Moment;
import org.realtimetck.transport.relay.distortion.Outage;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.relay.distortion.RefuseFirst;

/** Who is not let in. */
class RefusalsOnTheWireTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theFirstAreResetAndTheNextServed(boolean tls) throws Exception {
        try (RelayBench bench = RelayBench.open(folder, tls, PlacedDistortion.atOnce(new RefuseFirst(2)))) {
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> bench.dial().readHead()).isInstanceOf(IOException.class);
            }
            assertServed(bench);
            assertThat(bench.relay().logs()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anOutageResetsAllAndRefusesForAWhileOnTheSamePort(boolean tls) throws Exception {
        Duration lasts = Duration.ofMillis(400);
        try (RelayBench bench = RelayBench.open(folder, tls, new Outage(lasts), Moment.after("a"))) {
            RawClient bystander = bench.dial();
            bench.upgrading();
            bystander.readHead();
            RawClient client = bench.dial();
            StubBackend.Call server = bench.upgrading();
            client.readHead();
            long before = System.nanoTime();
            server.write(RelayBench.event("a"));
            assertThatThrownBy(client::readToEnd).hasMessageContaining("reset");
            assertThatThrownBy(bystander::readToEnd).hasMessageContaining("reset");
            awaitListening(bench);
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(lasts.toNanos());
            // it happens once
            assertServed(bench);
            assertServed(bench);
        }
    }

    @Test
    void anOutageAtOnceBeginsWithTheRelay() throws Exception {
        Duration lasts = Duration.ofMillis(300);
        long before = System.nanoTime();
        try (RelayBench bench = RelayBench.open(folder, false, PlacedDistortion.atOnce(new Outage(lasts)))) {
            awaitListening(bench);
            assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(lasts.toNanos());
            assertServed(bench);
        }
    }

    @Test
    void theEndOfARelayEndsItsOutage() throws Exception {
        Outage outage = new Outage(Duration.ofMinutes(60));
        try (RelayBench bench = RelayBench.open(folder, false, PlacedDistortion.atOnce(outage))) {
            assertThatThrownBy(bench::socket).isInstanceOf(ConnectException.class);
            bench.relay().close();
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .doesNotContain(bench.threadName());
        }
    }

    private static void assertServed(RelayBench bench) throws IOException {
        RawClient client = bench.dial();
        StubBackend.Call server = bench.upgrading();
        assertThat(client.readHead()).isEqualTo(StubBackend.SWITCHING);
        server.write(RelayBench.event("a"));
        assertThat(client.read().text()).contains("\"a\"");
    }

    /** Connects again and again: a port that refuses says so at once. */
    private static void awaitListening(RelayBench bench) throws IOException {
        long deadline = System.nanoTime() + SOON.toNanos();
        int refused = 0;
        while (true) {
            try (Socket probe = new Socket(RelayBench.HOST, bench.url().getPort())) {
                assertThat(probe.isConnected()).isTrue();
                assertThat(refused).isPositive();
                return;
            } catch (ConnectException notYet) {
                refused++;
                assertThat(System.nanoTime()).as("listens again").isLessThan(deadline);
            }
        }
    }
}
