package org.realtimetck.client.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.realtimetck.client.process.Samples.PATIENCE;
import static org.realtimetck.client.process.Samples.errand;
import static org.realtimetck.client.process.Samples.target;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimetck.client.Errand;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.ErrandRun.Outcome;
import org.realtimetck.client.Observation;

class ProcessClientTest {

    private static final Pattern PID = Pattern.compile("child (\\d+)");
    private static final Duration TICK = Duration.ofMillis(20);
    private static final int TICKS = 1500;

    @TempDir
    Path folder;

    @TempDir
    Path stamps;

    private final List<ProcessClient> clients = new ArrayList<>();

    @AfterEach
    void closeClients() {
        clients.forEach(ProcessClient::close);
    }

    @Test
    void anErrandRunsInItsFolderWithItsEnvironment() throws Exception {
        ProcessClient client = client("pwd; env | sort", Map.of("OPENAI_ORG_ID", "org-real", "MY_TOKEN", "real"));
        ErrandRun run = client.start("RESP-004", errand(), target());
        assertThat(run.await(PATIENCE)).contains(new Outcome(0, false));
        assertThat(run.output())
                .startsWith(folder.toRealPath().toString())
                .contains("TCK_SCENARIO=RESP-004", "TCK_ERRAND=talk-once", "OPENAI_API_KEY=sk-tck-…")
                .doesNotContain("real\n", Samples.KEY);
    }

    @Test
    void bothStreamsAreKeptInTheOrderTheyCame() throws Exception {
        ErrandRun run = start("echo one; echo two >&2; echo three");
        assertThat(run.await(PATIENCE)).isPresent();
        assertThat(run.output()).isEqualTo("one\ntwo\nthree\n");
    }

    @Test
    void thereIsNothingToReadFromStandardInput() throws Exception {
        ErrandRun run = start("cat; echo end");
        assertThat(run.await(PATIENCE)).contains(new Outcome(0, false));
        assertThat(run.output()).isEqualTo("end\n");
    }

    @ParameterizedTest
    @CsvSource({"exit 0,0,false", "exit 3,3,false", "kill -9 $$,137,true", "kill -SEGV $$,139,true"})
    void theExitCodeSaysHowItEnded(String script, int code, boolean crashed) throws Exception {
        assertThat(start(script).await(PATIENCE)).contains(new Outcome(code, crashed));
    }

    @Test
    void anExceptionNobodyHandledIsACrash() throws Exception {
        Files.writeString(
                folder.resolve("Dies.java"),
                "public class Dies { public static void main(String[] a) { throw new IllegalStateException(); } }");
        ErrandRun run = start("java -XX:TieredStopAtLevel=1 Dies.java");
        assertThat(run.await(PATIENCE)).contains(new Outcome(1, true));
    }

    @Test
    void observationsAreThereWhileTheErrandStillRuns() throws Exception {
        ErrandRun run = start("""
                echo '{"obs":"text","turn":1,"delta":"Hi"}' >> "$TCK_OBSERVATIONS"
                until [ -e go ]; do sleep 0.02; done
                printf '{"obs":"turnEnd","turn":1,"status":"completed"}' >> "$TCK_OBSERVATIONS"
                """);
        for (int i = 0; i < TICKS && run.observations().isEmpty(); i++) {
            assertThat(run.await(TICK)).isEmpty();
        }
        assertThat(run.observations()).containsExactly(new Observation.Text(1, "Hi"));
        Files.createFile(folder.resolve("go"));
        assertThat(run.await(PATIENCE)).contains(new Outcome(0, false));
        assertThat(run.observations()).endsWith(new Observation.TurnEnd(1, "completed", null));
        assertThat(run.adapterFault()).isEmpty();
    }

    @Test
    void anUnreadableObservationIsTheAdaptersFault() throws Exception {
        ErrandRun run = start("echo 'Hi there' >> \"$TCK_OBSERVATIONS\"");
        assertThat(run.await(PATIENCE)).contains(new Outcome(0, false));
        assertThat(run.adapterFault())
                .hasValueSatisfying(fault -> assertThat(fault).endsWith("The line: Hi there"));
    }

    @Test
    void aFloodOfOutputIsBounded() throws Exception {
        ErrandRun run = start("echo first; yes 0123456789 | head -c 20000000; echo last");
        assertThat(run.await(PATIENCE)).contains(new Outcome(0, false));
        assertThat(run.output())
                .hasSizeLessThan(300_000)
                .startsWith("first\n")
                .contains(" bytes left out …")
                .endsWith("last\n");
    }

    @Test
    void aHangIsEndedWithItsChildrenWhenItsTimeIsOver() throws Exception {
        ErrandRun run = start("sleep 1000 & echo child $!; wait", errand(Duration.ofMillis(300)));
        Outcome outcome = run.await(PATIENCE).orElseThrow();
        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.crashed()).isFalse();
        assertThat(run.outOfTime()).isTrue();
        assertThat(run.output()).endsWith("… ended by the kit after 300 ms, the errand's time limit …\n");
        assertThatIsGone(childIn(run));
    }

    @Test
    void oneThatWillNotEndIsEndedByForce() throws Exception {
        ErrandRun run =
                start("trap '' TERM; echo child $$; while :; do sleep 0.1; done", errand(Duration.ofMillis(300)));
        assertThat(run.await(PATIENCE)).contains(new Outcome(137, false));
        assertThatIsGone(childIn(run));
    }

    @Test
    void aChildThatOutlivesItsParentIsEndedAsWell() throws Exception {
        ErrandRun run = start("sleep 1000 & echo child $!");
        assertThat(run.await(PATIENCE)).contains(new Outcome(0, false));
        assertThat(run.outOfTime()).isFalse();
        assertThatIsGone(childIn(run));
    }

    @Test
    void aStoppedErrandIsOverAndHasNotCrashed() throws Exception {
        ErrandRun run = start("echo child $$; sleep 1000");
        run.stop();
        assertThat(run.await(PATIENCE))
                .hasValueSatisfying(outcome -> assertThat(outcome.crashed()).isFalse());
        run.stop();
        assertThat(run.outOfTime()).isFalse();
    }

    @Test
    void closingEndsWhateverRuns() throws Exception {
        ProcessClient client = client("sleep 1000", Map.of());
        List<ErrandRun> runs =
                List.of(client.start("A-1", errand(), target()), client.start("A-2", errand(), target()));
        client.close();
        for (ErrandRun run : runs) {
            assertThat(run.await(PATIENCE)).isPresent();
        }
    }

    @Test
    void errandsRunSideBySideAndKeepApart() throws Exception {
        ProcessClient client = client("""
                touch "$TCK_SCENARIO"
                until [ -e A-1 ] && [ -e A-2 ] && [ -e A-3 ]; do sleep 0.02; done
                echo "{\\"obs\\":\\"text\\",\\"turn\\":1,\\"delta\\":\\"$TCK_SCENARIO\\"}" >> "$TCK_OBSERVATIONS"
                """, Map.of());
        List<String> scenarios = List.of("A-1", "A-2", "A-3");
        List<ErrandRun> runs = scenarios.stream()
                .map(scenario -> client.start(scenario, errand(), target()))
                .toList();
        for (int i = 0; i < runs.size(); i++) {
            assertThat(runs.get(i).await(PATIENCE)).contains(new Outcome(0, false));
            assertThat(runs.get(i).observations()).containsExactly(new Observation.Text(1, scenarios.get(i)));
        }
    }

    @Test
    void aCommandThatIsNotThereIsSaid() throws Exception {
        ProcessClient client = Samples.client(ClientFolder.ofCommand("realtime-agent-x {key}"), stamps);
        clients.add(client);
        assertThatThrownBy(() -> client.start("RESP-004", errand(), target()))
                .isInstanceOf(ClientNotStartedException.class)
                .hasMessage(
                        "client realtime-agent-x {key}, scenario RESP-004: cannot start \"realtime-agent-x sk-tck-…\":"
                                + " realtime-agent-x is not on the PATH."
                                + " Install it, or write its full path into the command.");
    }

    @Test
    void aCommandThatIsNotExecutableIsSaid() throws Exception {
        Files.writeString(folder.resolve("agent"), "");
        Files.writeString(folder.resolve("client.yaml"), Samples.yaml("errands: {talk-once: [./agent]}"));
        ProcessClient client = Samples.client(ClientFolder.read(folder), stamps);
        clients.add(client);
        assertThatThrownBy(() -> client.start("RESP-004", errand(), target()))
                .isInstanceOf(ClientNotStartedException.class)
                .hasMessageContaining("./agent is not executable. Try: chmod +x ");
    }

    @Test
    void anErrandTheClientHasNoCommandForIsRefused() throws Exception {
        ProcessClient client = client("", Map.of());
        Errand tool =
                new Errand(Errand.Kind.USE_TOOL, List.of("x"), Errand.Output.TEXT, "", null, null, null, PATIENCE);
        assertThatThrownBy(() -> client.start("TOOL-001", tool, target()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no command for the errand use-tool");
    }

    private ErrandRun start(String script) throws Exception {
        return start(script, errand());
    }

    private ErrandRun start(String script, Errand errand) throws Exception {
        return client(script, Map.of()).start("RESP-004", errand, target());
    }

    private ProcessClient client(String script, Map<String, String> inherited)
            throws IOException, InterruptedException {
        ProcessClient client = Samples.client(Samples.folder(folder, script), stamps, inherited);
        clients.add(client);
        return client;
    }

    private static long childIn(ErrandRun run) {
        return PID.matcher(run.output())
                .results()
                .map(found -> Long.parseLong(found.group(1)))
                .findFirst()
                .orElseThrow();
    }

    private static void assertThatIsGone(long pid) {
        assertThat(ProcessHandle.of(pid).filter(ProcessTree::isRunning)).isEmpty();
    }
}
