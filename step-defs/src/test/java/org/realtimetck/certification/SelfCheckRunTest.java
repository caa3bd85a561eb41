package org.realtimetck.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.reference.ReferenceClients;
import org.realtimetck.report.TerminalSummary;
import org.realtimetck.selfcheck.SelfCheck;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.ServerOptions;
import org.realtimetck.verdict.Baseline;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.Verdict;
import org.realtimetck.wire.Dialect;

/** A run in which the fake says what no service says. Whatever the client makes of it, the kit is at fault. */
class SelfCheckRunTest {

    @TempDir
    Path authority;

    @Test
    void aBreachIsAFaultOfTheKitAndSaysWhich() throws Exception {
        RunResult run = run(SelfCheck.complete());

        assertThat(ExitCode.of(run)).isEqualTo(ExitCode.KIT_FAULT);
        assertThat(run.kitFaults()).singleElement().asString().contains("self-check of the official models");
        assertThat(run.scenarios())
                .extracting(result -> result.id() + " " + result.verdict())
                .containsExactlyInAnyOrder("RESP-900 " + Verdict.NOT_TESTABLE, "RESP-901 " + Verdict.PASSED);
        assertThat(summary(run))
                .contains("no_such_reason")
                .contains("The kit broke, so this run says nothing about")
                .doesNotContain("FAILED");
    }

    @Test
    void withoutACheckNobodyNotices() throws Exception {
        RunResult run = run(SelfCheck.off());

        assertThat(run.kitFaults()).isEmpty();
        assertThat(ExitCode.of(run)).isEqualTo(ExitCode.PASS);
    }

    private RunResult run(SelfCheck check) throws Exception {
        ScenarioCatalogue catalogue = ScenarioCatalogue.load("classpath:/doubtful");
        try (ClientUnderTest client = ReferenceClients.create();
                FakeRealtimeServer server = FakeRealtimeServer.start(
                        ServerOptions.forScenarios(authority).with(check))) {
            CertificationOptions options = new CertificationOptions(
                    "reference",
                    EnumSet.of(Dialect.OPENAI),
                    catalogue.scenarios(),
                    1,
                    1.0,
                    Baseline.none(),
                    Optional.empty());
            return new Certification(catalogue, server).run(client, options, Progress.SILENT);
        }
    }

    private static String summary(RunResult run) throws IOException {
        StringBuilder out = new StringBuilder();
        new TerminalSummary(false).write(run, Path.of("index.html"), out);
        return out.toString();
    }
}
