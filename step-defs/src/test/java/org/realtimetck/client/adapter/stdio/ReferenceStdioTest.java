package org.realtimetck.client.adapter.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.client.ClientUnderTest;
import org.realtimetck.client.Level;
import org.realtimetck.client.adapter.AdapterRuns;
import org.realtimetck.client.process.AdapterCommand;
import org.realtimetck.client.process.ClientFolder;
import org.realtimetck.client.process.TrustFiles;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;
import org.realtimetck.wire.Dialect;

/** The reference client behind standard input and output, in a JVM of its own. */
@Tag("once")
@Timeout(300)
class ReferenceStdioTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "clients", "reference-stdio");

    @TempDir
    Path folder;

    @TempDir
    Path authority;

    /** On one service: what differs on the other differs on the wire, not in the lines. */
    @Test
    void itPassesEveryScenarioThatItPassesInTheJvm() throws Exception {
        RunResult run = AdapterRuns.run(
                authority, EnumSet.of(Dialect.OPENAI), Integer.MAX_VALUE, server -> reference(server, "none"));
        assertThat(run.scenarios())
                .filteredOn(result -> result.verdict() != Verdict.PASSED)
                .filteredOn(result -> !isAboutTheOtherDialect(result))
                .map(ReferenceStdioTest::told)
                .isEmpty();
        assertThat(ExitCode.of(run)).isEqualTo(ExitCode.PASS);
    }

    @Test
    void anAdapterThatDiesInOneScenarioCostsThatOneAndExitCode3() throws Exception {
        int scenarios = 8;
        RunResult run = AdapterRuns.run(
                authority, EnumSet.of(Dialect.OPENAI), scenarios, server -> reference(server, "CONN-001"));
        assertThat(ExitCode.of(run)).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.scenarios())
                .filteredOn(result -> result.id().startsWith("CONN-001"))
                .isNotEmpty()
                .allSatisfy(result -> {
                    assertThat(result.verdict()).isEqualTo(Verdict.NOT_TESTABLE);
                    assertThat(result.reason())
                            .startsWith("the adapter's fault, crash: ")
                            .contains("exit code 9");
                });
        assertThat(run.scenarios())
                .filteredOn(result -> !result.id().startsWith("CONN-001"))
                .filteredOn(result -> result.verdict() != Verdict.PASSED)
                .filteredOn(result -> !isAboutTheOtherDialect(result))
                .map(ReferenceStdioTest::told)
                .isEmpty();
    }

    @Test
    void itsFolderSaysHowToRunIt() {
        ClientFolder described = ClientFolder.read(FOLDER);
        AdapterCommand adapter = described.adapter();
        assertThat(adapter).isNotNull();
        assertThat(described.profile().level()).isEqualTo(Level.FRAMEWORK);
        assertThat(adapter.command()).endsWith("reference-adapter");
        assertThat(described.folder().resolve(adapter.command().get(0))).isExecutable();
    }

    /** @param dying the scenario in which it dies */
    private ClientUnderTest reference(FakeRealtimeServer server, String dying) throws Exception {
        Files.writeString(folder.resolve("client.yaml"), "name: reference-stdio\nlevel: framework\nadapter: [java]\n");
        AdapterCommand command = new AdapterCommand(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MortalAdapter.class.getName(),
                        dying),
                null,
                null,
                null);
        return AdapterProgram.prepare(
                ClientFolder.read(folder),
                command,
                Map.of("PATH", System.getenv("PATH")),
                new TrustFiles(server.caFile(), server.trustStore()),
                2.0);
    }

    private static boolean isAboutTheOtherDialect(ScenarioResult result) {
        return result.verdict() == Verdict.NOT_APPLICABLE
                && String.valueOf(result.reason()).startsWith("it is about ");
    }

    private static String told(ScenarioResult result) {
        return result.id() + " as " + result.dialect().word() + ": " + result.verdict() + " " + result.reason() + "\n"
                + result.steps() + "\n" + result.clientOutput();
    }
}
