package org.realtimetck.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.realtimetck.certification.Certification;
import org.realtimetck.certification.CertificationOptions;
import org.realtimetck.certification.Progress;
import org.realtimetck.certification.ScenarioCatalogue;
import org.realtimetck.certification.ScenarioInfo;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.process.TrustFiles;
import org.realtimetck.report.GuidedPage;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.transport.tls.LocalAuthority;
import org.realtimetck.verdict.Baseline;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.wire.Dialect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a few scenarios and explains each, for the author of a client folder. */
@Command(
        name = "check-client",
        description = "Run five telling scenarios against a client, and explain each step in plain words.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CheckClientCommand implements Callable<Integer> {

    private static final double TIME_SCALE = 1.0;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = ".",
            description =
                    "A client folder, with client.yaml; 'realtime-tck init' writes one. Default: the current one.")
    private String client = ".";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ClientChoice choice = ClientChoice.of(client);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Getting " + choice.profile().label() + " ready …");
        out.flush();
        try (FakeRealtimeServer server =
                        FakeRealtimeServer.start(ServerOptions.forScenarios(LocalAuthority.defaultFolder()));
                ClientUnderTest prepared =
                        choice.prepare(new TrustFiles(server.caFile(), server.trustStore()), TIME_SCALE)) {
            return check(choice, prepared, server, out).number();
        } finally {
            out.flush();
        }
    }

    private ExitCode check(ClientChoice choice, ClientUnderTest prepared, FakeRealtimeServer server, PrintWriter out)
            throws IOException {
        Dialect dialect = prepared.profile().dialects().contains(Dialect.OPENAI) ? Dialect.OPENAI : Dialect.AZURE;
        GuidedPage page = new GuidedPage(out, Boolean.getBoolean(CertifyCommand.COLOUR));
        page.say("Five scenarios with the fake in the part of " + (dialect == Dialect.AZURE ? "Azure OpenAI" : "OpenAI")
                + ", over TLS. What client.yaml names is started, and asked to talk.");
        out.println();
        ScenarioCatalogue catalogue = ScenarioCatalogue.load();
        Certification certification = new Certification(catalogue, server);
        List<RunResult> runs = new ArrayList<>();
        for (GuidedScenario guided : GuidedScenario.ALL) {
            int number = runs.size() + 1;
            page.begin(number + " of " + GuidedScenario.ALL.size(), guided.title(), guided.kit(), guided.expected());
            out.flush();
            ScenarioInfo scenario = guided.of(catalogue, prepared.profile(), dialect);
            RunResult run = certification.run(prepared, options(choice, dialect, scenario), Progress.SILENT);
            runs.add(run);
            page.end(run.scenarios().get(0), guided.advice());
            out.flush();
            if (run.scenarios().get(0).journal().isEmpty()) {
                page.say("It never connected, so the other scenarios would say the same. Mend this first: the address"
                        + " is in TCK_WS_URL and in OPENAI_BASE_URL or AZURE_OPENAI_ENDPOINT, the CA file in"
                        + " TCK_CA_FILE.");
                break;
            }
        }
        return conclude(choice, runs, page);
    }

    private static CertificationOptions options(ClientChoice choice, Dialect dialect, ScenarioInfo scenario) {
        return new CertificationOptions(
                choice.argument(),
                EnumSet.of(dialect),
                List.of(scenario),
                1,
                TIME_SCALE,
                Baseline.none(),
                Optional.empty());
    }

    private static ExitCode conclude(ClientChoice choice, List<RunResult> runs, GuidedPage page) throws IOException {
        List<ScenarioResult> bad = runs.stream()
                .flatMap(run -> run.scenarios().stream())
                .filter(scenario ->
                        scenario.verdict().failsRun() || !scenario.verdict().isJudged())
                .toList();
        if (bad.isEmpty()) {
            page.say("All five went as expected. Next, all scenarios in all of its dialects, with a report:");
            page.command("./realtime-tck certify --client " + choice.argument());
        } else {
            page.say("Not all went as expected. Mend the first one, then look again:");
            page.command("./realtime-tck check-client " + choice.argument());
        }
        return runs.stream().map(ExitCode::of).max(CheckClientCommand::graver).orElse(ExitCode.INCOMPLETE);
    }

    private static int graver(ExitCode one, ExitCode other) {
        return Integer.compare(one.number(), other.number());
    }
}
