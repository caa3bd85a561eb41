package org.realtimetck.realclients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.realtimetck.certification.Certification;
import org.realtimetck.certification.CertificationOptions;
import org.realtimetck.certification.Progress;
import org.realtimetck.certification.ScenarioCatalogue;
import org.realtimetck.certification.ScenarioInfo;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.TrustFiles;
import org.realtimetck.selfcheck.SelfCheck;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.verdict.Baseline;
import org.realtimetck.verdict.RunResult;

/** A folder of {@code fixtures/clients}, and the outcomes it is known for. */
record RealClient(Path folder) {

    private static final Path ALL = Path.of("..", "fixtures", "clients");
    private static final String EXPECTED = "expected.txt";
    private static final double TIME_SCALE = 2.0;

    /** What a client cannot do without and a developer's machine may lack, by folder. */
    private static final Map<String, Path> NEEDS = Map.of("chromium", Path.of("/usr/bin/chromium"));

    /** Clients of our own pass everything, and have tests of their own that say so. */
    private static final Set<String> OURS = Set.of("adapter-in-python", "reference-node", "reference-stdio");

    /**
     * Their packages come from PyPI, which no test may need, or from a newer Debian than the one CI has. Who has them runs
     * {@code realtime-tck certify}.
     */
    private static final Set<String> NOT_IN_CI = Set.of("openai-python", "openai-agents-python");

    /** All there are, or those of {@code -Drealtimetck.clients=mastra,ai-sdk}. */
    static List<RealClient> all() throws IOException {
        String some = System.getProperty("realtimetck.clients", "");
        List<String> asked = some.isBlank() ? List.of() : List.of(some.split(","));
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("client.yaml")))
                    .sorted()
                    .map(RealClient::new)
                    .filter(client -> !OURS.contains(client.toString()) && !NOT_IN_CI.contains(client.toString()))
                    .filter(client -> asked.isEmpty() || asked.contains(client.toString()))
                    .filter(RealClient::canRunHere)
                    .toList();
        }
    }

    /** Part after part; the result is that of all. */
    RunResult certify(ScenarioCatalogue catalogue, Path authority) throws IOException, InterruptedException {
        ClientFolder client = ClientFolder.read(folder);
        Path knownFailures = client.baseline();
        Baseline baseline = knownFailures == null ? Baseline.none() : Baseline.read(knownFailures);
        try (FakeRealtimeServer server = FakeRealtimeServer.start(
                        ServerOptions.forScenarios(authority).with(SelfCheck.complete()));
                ClientUnderTest prepared =
                        FolderRun.prepared(client, new TrustFiles(server.caFile(), server.trustStore()), TIME_SCALE)) {
            Certification certification = new Certification(catalogue, server);
            List<RunResult> runs = new ArrayList<>();
            for (Part part : Part.of(toString(), prepared.profile(), catalogue, RealClient::isAsked)) {
                runs.add(certification.run(prepared, options(part, baseline), Progress.SILENT));
            }
            return together(runs);
        }
    }

    private CertificationOptions options(Part part, Baseline baseline) {
        return new CertificationOptions(
                folder.toString(),
                Set.of(part.dialect()),
                part.scenarios(),
                part.parallel(),
                part.timeScale(),
                baseline,
                Optional.empty());
    }

    /** All, or those whose ids begin as {@code -Drealtimetck.scenarios=BARGE,TRANS} says. */
    private static boolean isAsked(ScenarioInfo scenario) {
        return Stream.of(scenarios().split(",")).anyMatch(scenario.id()::startsWith);
    }

    private static String scenarios() {
        return System.getProperty("realtimetck.scenarios", "");
    }

    private static RunResult together(List<RunResult> runs) {
        RunResult first = runs.get(0);
        return new RunResult(
                first.kitVersion(),
                first.clientArgument(),
                first.client(),
                first.started(),
                runs.get(runs.size() - 1).ended(),
                runs.stream().flatMap(run -> run.scenarios().stream()).toList(),
                runs.stream().flatMap(run -> run.problems().stream()).distinct().toList(),
                runs.stream()
                        .flatMap(run -> run.kitFaults().stream())
                        .distinct()
                        .toList());
    }

    boolean hasExpected() {
        return Files.isRegularFile(folder.resolve(EXPECTED));
    }

    Outcomes expected() throws IOException {
        return whole().only(scenarios());
    }

    private Outcomes whole() throws IOException {
        Path file = folder.resolve(EXPECTED);
        return Outcomes.parse(file.toString(), Files.readAllLines(file));
    }

    /** Keeps the outcomes of scenarios that nobody asked for. */
    void write(Outcomes newer) throws IOException {
        Outcomes outcomes = scenarios().isEmpty() || !hasExpected() ? newer : whole().with(newer);
        List<String> lines = Stream.concat(
                        Stream.of(
                                "# What becomes of each scenario. RealClientsTest compares, and writes it when asked to."),
                        outcomes.lines().stream())
                .toList();
        Files.write(folder.resolve(EXPECTED), lines);
    }

    private boolean canRunHere() {
        Path needed = NEEDS.get(toString());
        if (needed == null || Files.exists(needed) || System.getenv("CI") != null) {
            return true;
        }
        System.out.println("left out: " + this + " needs " + needed + ". Install it to judge this client.");
        return false;
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
