package org.realtimetck.world;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
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

/**
 * An errand that is not judged: it fills the machine's caches, and shows how long the client's program takes. One that
 * does not start is asked as often as the {@link StartWatch} wants to be sure; no scenario is then held against it.
 */
public final class WarmUp {

    private static final String NAME = "warm-up";

    private WarmUp() {}

    /** From the program's start to its first handshake; zero if it starts none, or never came so far. */
    public static Duration measure(
            ClientUnderTest client,
            FakeRealtimeServer server,
            Dialect dialect,
            double timeScale,
            StartWatch startWatch) {
        if (!client.startsPrograms()) {
            return Duration.ZERO;
        }
        try {
            Optional<Duration> startUp = Optional.empty();
            for (int attempt = 0; startUp.isEmpty() && attempt < StartWatch.MOST_IN_A_ROW; attempt++) {
                startUp = attempt(client, server, dialect, timeScale, startWatch);
            }
            return startUp.orElse(Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Duration.ZERO;
        } catch (ClientNotStartedException e) {
            // the scenarios tell, with the same words and a verdict
            return Duration.ZERO;
        }
    }

    /** Empty if the program did not even start. */
    private static Optional<Duration> attempt(
            ClientUnderTest client, FakeRealtimeServer server, Dialect dialect, double timeScale, StartWatch startWatch)
            throws InterruptedException {
        Sandbox healthy = Sandbox.healthy(NAME + "-" + dialect.word(), dialect, new Assistant(Pace.IMMEDIATE));
        try (OpenSandbox sandbox = server.open(healthy)) {
            ErrandRun run = run(client, server, sandbox, dialect, timeScale);
            List<Entry> journal = sandbox.journal().entries();
            return startWatch.ended(run, journal) ? Optional.empty() : Optional.of(firstHandshake(journal));
        }
    }

    private static ErrandRun run(
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
        return run;
    }

    private static Duration firstHandshake(List<Entry> journal) {
        return journal.stream()
                .filter(Entry.Opened.class::isInstance)
                .map(entry -> Duration.of(entry.atMicros(), ChronoUnit.MICROS))
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
