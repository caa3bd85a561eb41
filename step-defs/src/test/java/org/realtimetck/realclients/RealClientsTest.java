package org.realtimetck.realclients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.certification.ScenarioCatalogue;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;

/**
 * Certifies every client folder and compares each scenario's verdict with the folder's {@code expected.txt}: an outcome
 * that changed, for better or worse, is to be looked at. {@code -Drealtimetck.expected=write} writes the files anew.
 */
@NeedsNode
@Tag("real-clients")
@Timeout(900)
final class RealClientsTest {

    private static final String MODE = "realtimetck.expected";
    private static final int SHOWN = 3;

    static List<RealClient> all() throws IOException {
        return RealClient.all();
    }

    /** As many folders at a time as there are cores. */
    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void every_scenario_ends_as_it_did_before(RealClient client, @TempDir Path authority) throws Exception {
        RunResult run = client.certify(ScenarioCatalogue.load(), authority);
        Outcomes now = Outcomes.of(run.scenarios());
        System.out.println(sum(client, run));
        assertThat(run.kitFaults()).as("faults of the kit").isEmpty();
        if ("write".equals(System.getProperty(MODE))) {
            client.write(now);
        }
        assertThat(client.hasExpected())
                .as("%s has an expected.txt; -D%s=write makes one", client, MODE)
                .isTrue();
        List<String> changed = now.differencesFrom(
                client.expected(), run.client().name() + " " + run.client().version());
        assertThat(changed)
                .as(
                        "outcomes as in expected.txt of %s. Look at each; then mend what broke or its baseline.yaml, and"
                                + " write the file anew with -D%s=write%n%s",
                        client, MODE, details(run))
                .isEmpty();
        assertThat(run.problems()).as("problems of its baseline").isEmpty();
    }

    /** What the first failures show that no baseline explains. */
    private static String details(RunResult run) {
        return run.scenarios().stream()
                .filter(result -> result.verdict().failsRun())
                .limit(SHOWN)
                .map(RealClientsTest::told)
                .collect(Collectors.joining("\n"));
    }

    private static String told(ScenarioResult result) {
        return result.id() + " as " + result.dialect().word() + ": " + result.verdict() + " " + result.reason() + "\n"
                + result.steps() + "\n" + result.clientOutput();
    }

    private static String sum(RealClient client, RunResult run) {
        String verdicts = run.scenarios().stream()
                .collect(Collectors.groupingBy(ScenarioResult::verdict, Collectors.counting()))
                .toString();
        long millis = run.ended().toEpochMilli() - run.started().toEpochMilli();
        return "%s %s %s, %d ms".formatted(client, run.client().version(), verdicts, millis);
    }
}
