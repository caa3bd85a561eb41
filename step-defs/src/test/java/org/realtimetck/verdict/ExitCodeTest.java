package org.realtimetck.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.verdict.Verdict.FAILED;
import static org.realtimetck.verdict.Verdict.KNOWN_FAILURE;
import static org.realtimetck.verdict.Verdict.NOT_APPLICABLE;
import static org.realtimetck.verdict.Verdict.NOT_TESTABLE;
import static org.realtimetck.verdict.Verdict.PASSED;
import static org.realtimetck.verdict.Verdict.UNEXPECTED_PASS;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.client.Level;
import org.realtimetck.client.Profile;
import org.realtimetck.wire.Dialect;

class ExitCodeTest {

    @ParameterizedTest
    @MethodSource("runs")
    void verdicts_and_problems_decide(List<Verdict> verdicts, List<String> problems, ExitCode expected) {
        assertThat(ExitCode.of(run(verdicts, problems))).isEqualTo(expected);
    }

    static Stream<Arguments> runs() {
        List<String> none = List.of();
        List<String> problem = List.of("b.yaml:2: expired");
        return Stream.of(
                Arguments.of(List.of(PASSED, PASSED), none, ExitCode.PASS),
                Arguments.of(List.of(PASSED, NOT_APPLICABLE), none, ExitCode.PASS),
                Arguments.of(List.of(PASSED, KNOWN_FAILURE), none, ExitCode.PASS),
                Arguments.of(List.of(KNOWN_FAILURE), none, ExitCode.PASS),
                Arguments.of(List.of(PASSED, FAILED), none, ExitCode.FAIL),
                Arguments.of(List.of(PASSED, UNEXPECTED_PASS), none, ExitCode.FAIL),
                Arguments.of(List.of(PASSED), problem, ExitCode.FAIL),
                Arguments.of(List.of(PASSED, NOT_TESTABLE), none, ExitCode.INCOMPLETE),
                Arguments.of(List.of(FAILED, NOT_TESTABLE), problem, ExitCode.INCOMPLETE),
                Arguments.of(List.of(), none, ExitCode.INCOMPLETE),
                Arguments.of(List.of(), problem, ExitCode.INCOMPLETE),
                Arguments.of(List.of(NOT_APPLICABLE), none, ExitCode.INCOMPLETE));
    }

    @Test
    void a_fault_of_the_kit_outweighs_everything() {
        assertThat(ExitCode.of(run(List.of(FAILED, NOT_TESTABLE), List.of("p"), "the fake broke")))
                .isEqualTo(ExitCode.KIT_FAULT);
        assertThat(ExitCode.of(run(List.of(PASSED), List.of(), "the fake broke")))
                .isEqualTo(ExitCode.KIT_FAULT);
    }

    @Test
    void the_numbers_are_the_ones_in_the_manual() {
        assertThat(Stream.of(ExitCode.values()).map(ExitCode::number)).containsExactly(0, 1, 2, 3, 4);
    }

    private static RunResult run(List<Verdict> verdicts, List<String> problems, String... kitFaults) {
        Profile client = new Profile("acme", "1", null, Level.TRANSPORT, Set.of(), Set.of(Dialect.OPENAI), 1);
        List<ScenarioResult> scenarios =
                verdicts.stream().map(ExitCodeTest::scenario).toList();
        return new RunResult(
                "0.1.0", "acme", client, Instant.EPOCH, Instant.EPOCH, scenarios, problems, List.of(kitFaults));
    }

    private static ScenarioResult scenario(Verdict verdict) {
        return new ScenarioResult(
                "RESP-004",
                "Responses",
                "A rule",
                "A name",
                Dialect.OPENAI,
                Level.TRANSPORT,
                Set.of(),
                verdict,
                null,
                List.of(),
                List.of(),
                List.of(),
                "",
                Duration.ZERO);
    }
}
