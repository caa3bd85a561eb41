package org.realtimetck.world;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Errand;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.Target;
import org.realtimetck.client.process.ClientNotStartedException;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.wire.Dialect;

/** What the scenarios of one run share. Thread-safe; scenarios leave their records here and nothing else. */
public final class RunContext {

    private final ClientUnderTest client;
    private final Dialect dialect;
    private final FakeRealtimeServer server;
    private final double timeScale;
    private final StartWatch startWatch;
    private final Duration startUp;
    private final Map<String, ScenarioRecord> records = new ConcurrentHashMap<>();

    /**
     * @param timeScale every limit is multiplied by it; more than 0
     * @param startWatch of the whole run
     * @param startUp how long the client's program takes from its start to its first handshake; zero if none starts
     */
    public RunContext(
            ClientUnderTest client,
            Dialect dialect,
            FakeRealtimeServer server,
            double timeScale,
            StartWatch startWatch,
            Duration startUp) {
        this.startWatch = startWatch;
        this.startUp = startUp;
        this.client = client;
        this.dialect = dialect;
        this.server = server;
        this.timeScale = timeScale;
    }

    StartWatch startWatch() {
        return startWatch;
    }

    /** An errand whose limit holds from when the client's program is up. */
    Errand withStartUp(Errand errand) {
        return errand.within(errand.limit().plusNanos((long) (startUp.toNanos() / timeScale)));
    }

    ErrandRun start(String name, Errand errand, Target target) {
        try {
            return client.start(name, errand, target);
        } catch (ClientNotStartedException e) {
            startWatch.notStarted(String.valueOf(e.getMessage()));
            throw e;
        }
    }

    public ClientUnderTest client() {
        return client;
    }

    public Dialect dialect() {
        return dialect;
    }

    FakeRealtimeServer server() {
        return server;
    }

    Path caFile() {
        return server.caFile();
    }

    Path trustStore() {
        return server.trustStore();
    }

    double timeScale() {
        return timeScale;
    }

    Duration scaled(Duration limit) {
        return Duration.ofNanos((long) (limit.toNanos() * timeScale));
    }

    /** What a scenario left behind, by its place in the features; empty if it never ran its client. */
    public ScenarioRecord record(String place) {
        return records.getOrDefault(place, ScenarioRecord.EMPTY);
    }

    /** What broke in the kit itself, over all scenarios; a run that has any says nothing about its client. */
    public List<String> kitFaults() {
        return records.values().stream()
                .flatMap(record -> record.kitFaults().stream())
                .distinct()
                .sorted()
                .toList();
    }

    void keep(String place, ScenarioRecord record) {
        records.put(place, record);
    }
}
