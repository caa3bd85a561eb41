package org.realtimetck.world;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Target;
import org.realtimetck.client.process.ClientNotStartedException;
import org.realtimetck.journal.Entry;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Pace;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.server.Sandbox;
import org.realtimetck.wire.Dialect;

/** One errand that is not judged: it fills the machine's caches, and shows how long the client's program takes. */
public final class WarmUp {

    private static final String NAME = "warm-up";

    private WarmUp() {}

    /** From the program's start to its first handshake; zero if it starts none, or never came so far. */
    public static Duration measure(
            ClientUnderTest client, FakeRealtimeServer server, Dialect dialect, double timeScale) {
        if (!client.startsPrograms()) {
            return Duration.ZERO;
        }
        Sandbox healthy = Sandbox.healthy(NAME + "-" + dialect.word(), dialect, new Assistant(Pace.IMMEDIATE));
        try (OpenSandbox sandbox = server.open(healthy)) {
            return measure(client, server, sandbox, dialect, timeScale);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        } catch (ClientNotStartedException e) {
            // the scenarios tell, with the same words and a verdict
            return Duration.ZERO;
        }
    }

    private static Duration measure(
            ClientUnderTest client, FakeRealtimeServer server, OpenSandbox sandbox, Dialect dialect, double timeScale)
            throws InterruptedException {
        Target target = new Target(
                dialect,
                server.httpsUrl(),
                server.httpUrl(),
                sandbox.key(),
                "gpt-realtime",
                server.caFile(),
                server.trustStore(),
                timeScale);
        Duration limit = Duration.ofNanos((long) (Patience.ERRAND.toNanos() * timeScale));
        ErrandRun run = client.start(NAME, new ScenarioPlan().errand(List.of("Hello"), null), target);
        try {
            run.await(limit);
        } finally {
            run.stop();
        }
        return sandbox.journal().entries().stream()
                .filter(Entry.Opened.class::isInstance)
                .map(entry -> Duration.of(entry.atMicros(), ChronoUnit.MICROS))
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
