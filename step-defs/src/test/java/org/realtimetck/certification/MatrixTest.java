package org.realtimetck.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.client.broken.BrokenClients;
import org.realtimetck.client.reference.ReferenceClients;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.selfcheck.SelfCheck;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;

/**
 * Every scenario against the reference client and every broken one. The reference passes everything and breaks no rule; a
 * broken client fails what it is named for; a scenario that no broken client trips is not known to check anything, and
 * breaks the build. The whole table is written to {@code target/matrix.md}.
 */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(600)
final class MatrixTest {

    private static final Path TABLE = Path.of("target", "matrix.md");
    private static final int CLIENTS_AT_A_TIME = 3;

    private final ScenarioCatalogue catalogue = ScenarioCatalogue.load();
    private final Map<BrokenClients, RunResult> broken = new LinkedHashMap<>();
    private RunResult reference;

    @BeforeAll
    @Timeout(1200)
    void runEveryClient(@TempDir Path authority) throws Exception {
        SelfCheck check = SelfCheck.complete();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS_AT_A_TIME);
        Map<BrokenClients, FakeRealtimeServer> servers = new LinkedHashMap<>();
        try (FakeRealtimeServer server =
                FakeRealtimeServer.start(ServerOptions.forScenarios(authority).with(check))) {
            reference = MatrixRun.of(catalogue, server, ReferenceClients.create(), "reference", "", 1.0);
        }
        try {
            Map<BrokenClients, Future<RunResult>> running = new LinkedHashMap<>();
            for (BrokenClients client : BrokenClients.values()) {
                FakeRealtimeServer server = FakeRealtimeServer.start(
                        ServerOptions.forScenarios(authority).with(check));
                servers.put(client, server);
                running.put(
                        client,
                        clients.submit(() -> MatrixRun.of(
                                catalogue, server, client.create(), client.clientName(), client.scenario(), 0.15)));
            }
            for (Map.Entry<BrokenClients, Future<RunResult>> run : running.entrySet()) {
                broken.put(run.getKey(), run.getValue().get());
            }
        } finally {
            clients.shutdownNow();
            servers.values().forEach(FakeRealtimeServer::close);
        }
    }

    @AfterAll
    void writeTable() throws Exception {
        Files.createDirectories(TABLE.getParent());
        Files.writeString(TABLE, MatrixTable.of(catalogue, broken));
    }

    @Test
    void theReferenceClientPassesEveryScenario() {
        assertThat(reference.scenarios())
                .filteredOn(result -> result.verdict() != Verdict.PASSED)
                .filteredOn(result -> result.verdict() != Verdict.NOT_APPLICABLE)
                .as("scenarios the reference client does not pass: either it or the scenario is wrong")
                .map(MatrixTest::told)
                .isEmpty();
    }

    @Test
    void theReferenceClientBreaksNoRule() {
        assertThat(reference.scenarios().stream().flatMap(result -> result.findings().stream()))
                .as("findings against a client that is fine are false alarms")
                .map(Finding::symptom)
                .isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyBrokenClientFailsWhatItIsNamedFor() {
        return Arrays.stream(BrokenClients.values())
                .map(client -> dynamicTest(
                        client.clientName() + " fails " + client.scenario(),
                        () -> assertThat(failedBy(broken.get(client)))
                                .as(
                                        "%s has a bug that %s is to catch; mend the scenario or the broken client",
                                        client.clientName(), client.scenario())
                                .contains(client.scenario())));
    }

    @TestFactory
    Stream<DynamicTest> everyScenarioIsFailedBySomebody() {
        Set<String> failed =
                broken.values().stream().flatMap(run -> failedBy(run).stream()).collect(Collectors.toSet());
        return catalogue.scenarios().stream()
                .map(ScenarioInfo::idTag)
                .distinct()
                .map(tag -> tag.substring(1))
                .map(id -> dynamicTest(
                        id + " catches a broken client",
                        () -> assertThat(failed)
                                .as("no broken client fails %s: add one to org.realtimetck.client.broken", id)
                                .contains(id)));
    }

    @Test
    void noBrokenClientIsBeyondJudgement() {
        List<String> notTestable = broken.entrySet().stream()
                .flatMap(run -> run.getValue().scenarios().stream()
                        .filter(result -> result.verdict() == Verdict.NOT_TESTABLE)
                        .map(result -> run.getKey().clientName() + " " + told(result)))
                .toList();
        assertThat(notTestable).as("a broken client is failed, never excused").isEmpty();
    }

    @Test
    void noClientMakesTheFakeSayWhatNoServiceSays() {
        assertThat(Stream.concat(Stream.of(reference), broken.values().stream())
                        .flatMap(run -> run.kitFaults().stream()))
                .as("faults of the kit, which no client can cause")
                .isEmpty();
    }

    private static String told(ScenarioResult result) {
        return result.id() + " (" + result.dialect().word() + ") " + result.verdict() + " " + result.reason() + " "
                + result.steps() + "\n" + result.clientOutput();
    }

    private static Set<String> failedBy(RunResult run) {
        return run.scenarios().stream()
                .filter(result -> result.verdict() == Verdict.FAILED)
                .map(result -> result.id().replaceFirst("\\[.*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
