package org.realtimetck.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.realtimetck.certification.Certification;
import org.realtimetck.certification.CertificationOptions;
import org.realtimetck.certification.ScenarioCatalogue;
import org.realtimetck.certification.ScenarioInfo;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Profile;
import org.realtimetck.client.process.TrustFiles;
import org.realtimetck.report.Reports;
import org.realtimetck.report.TerminalSummary;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.transport.tls.LocalAuthority;
import org.realtimetck.verdict.Baseline;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.wire.Dialect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a client through the scenarios and says what it does right and wrong. */
@Command(
        name = "certify",
        description = "Run a client through the scenarios and write a report.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CertifyCommand implements Callable<Integer> {

    /** Set by the launcher, which knows whether a terminal listens. */
    static final String COLOUR = "realtimetck.colour";

    @Option(
            names = "--client",
            paramLabel = "CLIENT",
            description = "A client folder (with client.yaml), a command in quotes, 'dial-in' for an adapter that"
                    + " connects to the kit, or 'reference'.")
    private @Nullable String client;

    @Option(
            names = "--tags",
            paramLabel = "EXPRESSION",
            description = "Only these scenarios, for example '@quick' or '@RESP-004 or @END-001'.")
    private @Nullable String tags;

    @Option(names = "--dialect", description = "openai, azure or both. Default: all that the client declares.")
    private @Nullable DialectChoice dialect;

    @Option(
            names = "--parallel",
            paramLabel = "N",
            description = "Scenarios at a time. Default: what the client allows, at most the number of cores.")
    private int parallel;

    @Option(
            names = "--time-scale",
            paramLabel = "FACTOR",
            defaultValue = "1.0",
            description = "Multiplies every time limit; more than 1 for a slow machine. Default: ${DEFAULT-VALUE}.")
    private double timeScale;

    @Option(
            names = "--report",
            paramLabel = "FOLDER",
            defaultValue = "realtime-tck-report",
            description = "Where the report goes. Default: ${DEFAULT-VALUE}.")
    private Path report = Path.of("realtime-tck-report");

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The list of known failures. Default: the one client.yaml names.")
    private @Nullable Path baseline;

    @Mixin
    private SelfCheckOption selfCheck = new SelfCheckOption();

    @Option(names = "--list", description = "List the scenarios and whether they apply, and run nothing.")
    private boolean list;

    @Override
    public Integer call() throws IOException, InterruptedException {
        check();
        ScenarioCatalogue catalogue = ScenarioCatalogue.load();
        List<ScenarioInfo> selected = tags == null ? catalogue.scenarios() : TagChoice.select(tags, catalogue);
        if (client == null) {
            return listScenarios(selected, null);
        }
        ClientChoice choice = ClientChoice.of(client);
        if (list && !choice.saysItselfWhatItIs()) {
            return listScenarios(selected, choice.profile());
        }
        Baseline known = knownFailures(choice);
        System.out.println("Preparing " + choice.profile().label() + " …");
        ServerOptions options =
                ServerOptions.forScenarios(LocalAuthority.defaultFolder()).with(selfCheck.announcedTo(System.out));
        try (FakeRealtimeServer server = FakeRealtimeServer.start(options);
                ClientUnderTest prepared =
                        choice.prepare(new TrustFiles(server.caFile(), server.trustStore()), timeScale)) {
            if (list) {
                return listScenarios(selected, prepared.profile());
            }
            return certify(catalogue, selected, choice, known, prepared, server);
        }
    }

    private void check() throws IOException {
        if (client == null && !list) {
            throw new UsageException("expected --client CLIENT: a client folder, a command in quotes, or 'reference'."
                    + " For example: ./realtime-tck certify --client fixtures/clients/openai-node");
        }
        if (!(timeScale > 0) || timeScale > 100) {
            throw new UsageException("expected --time-scale above 0 and at most 100, got " + timeScale);
        }
        if (parallel < 0 || parallel > 64) {
            throw new UsageException("expected --parallel from 1 to 64, got " + parallel);
        }
        if (!list) {
            ReportFolder.check(report);
        }
    }

    private int certify(
            ScenarioCatalogue catalogue,
            List<ScenarioInfo> selected,
            ClientChoice choice,
            Baseline known,
            ClientUnderTest prepared,
            FakeRealtimeServer server)
            throws IOException {
        ReportFolder.empty(report);
        CertificationOptions options = new CertificationOptions(
                choice.argument(),
                dialects(prepared.profile()),
                selected,
                parallel == 0 ? usualParallel(prepared.profile()) : parallel,
                timeScale,
                known,
                Optional.of(report));
        PrintStream out = System.out;
        RunResult result = new Certification(catalogue, server).run(prepared, options, new TerminalProgress(out));
        Reports.write(result, report);
        new TerminalSummary(Boolean.getBoolean(COLOUR)).write(result, report.resolve("index.html"), out);
        return ExitCode.of(result).number();
    }

    private Set<Dialect> dialects(Profile profile) {
        return dialect == null ? EnumSet.copyOf(profile.dialects()) : dialect.dialects();
    }

    private static int usualParallel(Profile profile) {
        return Math.max(1, Math.min(profile.parallel(), Runtime.getRuntime().availableProcessors()));
    }

    private Baseline knownFailures(ClientChoice choice) throws IOException {
        if (baseline != null) {
            if (!Files.isRegularFile(baseline)) {
                throw new UsageException("expected --baseline to name a file, got " + baseline + ", which is none");
            }
            return Baseline.read(baseline);
        }
        Path usual = choice.baseline();
        return usual == null ? Baseline.none() : Baseline.read(usual);
    }

    private int listScenarios(List<ScenarioInfo> selected, @Nullable Profile profile) {
        for (ScenarioInfo scenario : selected) {
            System.out.printf("%-14s %s: %s%n", scenario.id(), scenario.feature(), scenario.name());
            if (profile != null) {
                for (Dialect one : dialects(profile)) {
                    System.out.printf(
                            "%-14s   %s: %s%n",
                            "",
                            one.word(),
                            scenario.whyNot(profile, one)
                                    .map(reason -> "not applicable, " + reason)
                                    .orElse("applies"));
                }
            }
        }
        return ExitCode.PASS.number();
    }
}
