package org.realtimetck.realclients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.realtimetck.certification.Certification;
import org.realtimetck.certification.CertificationOptions;
import org.realtimetck.certification.Progress;
import org.realtimetck.certification.ScenarioCatalogue;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.ProcessClient;
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

    /** All there are, or those of {@code -Drealtimetck.clients=mastra,ai-sdk}. */
    static List<RealClient> all() throws IOException {
        String some = System.getProperty("realtimetck.clients", "");
        List<String> asked = some.isBlank() ? List.of() : List.of(some.split(","));
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("client.yaml")))
                    .sorted()
                    .map(RealClient::new)
                    .filter(client -> asked.isEmpty() || asked.contains(client.toString()))
                    .filter(RealClient::canRunHere)
                    .toList();
        }
    }

    RunResult certify(ScenarioCatalogue catalogue, Path authority) throws IOException, InterruptedException {
        ClientFolder client = ClientFolder.read(folder);
        Path knownFailures = client.baseline();
        try (ClientUnderTest prepared = ProcessClient.prepare(client);
                FakeRealtimeServer server = FakeRealtimeServer.start(
                        ServerOptions.forScenarios(authority).with(SelfCheck.complete()))) {
            CertificationOptions options = new CertificationOptions(
                    folder.toString(),
                    prepared.profile().dialects(),
                    catalogue.scenarios(),
                    atATime(prepared.profile().parallel()),
                    TIME_SCALE,
                    knownFailures == null ? Baseline.none() : Baseline.read(knownFailures),
                    Optional.empty());
            return new Certification(catalogue, server).run(prepared, options, Progress.SILENT);
        }
    }

    boolean hasExpected() {
        return Files.isRegularFile(folder.resolve(EXPECTED));
    }

    Outcomes expected() throws IOException {
        Path file = folder.resolve(EXPECTED);
        return Outcomes.parse(file.toString(), Files.readAllLines(file));
    }

    void write(Outcomes outcomes) throws IOException {
        List<String> lines = Stream.concat(
                        Stream.of(
                                "# What becomes of each scenario. RealClientsTest compares, and writes it when asked to."),
                        outcomes.lines().stream())
                .toList();
        Files.write(folder.resolve(EXPECTED), lines);
    }

    /** The clients wait more than they work, so there may be a few more than cores. */
    private static int atATime(int most) {
        return Math.min(most, Runtime.getRuntime().availableProcessors() + 1);
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
