package org.realtimetck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;

class SummaryTest {
    @ParameterizedTest
    @MethodSource("runs")
    void one_sentence_says_what_the_run_says_of_the_client(
            List<Verdict> verdicts, List<String> problems, String sentence) {
        List<ScenarioResult> scenarios = verdicts.stream()
                .map(v -> new SampleScenario("A-1", v).result())
                .toList();

        assertThat(Summary.of(SampleRun.of(scenarios, problems)).sentence()).isEqualTo(sentence);
    }

    @Test
    void aRunOfABrokenKitSaysNothingOfTheClient() {
        RunResult good = SampleRun.of(new SampleScenario("RESP-001", Verdict.PASSED).result());
        RunResult run = new RunResult(
                good.kitVersion(),
                good.clientArgument(),
                good.client(),
                good.started(),
                good.ended(),
                good.scenarios(),
                List.of(),
                List.of("the fake broke"));
        assertThat(Summary.of(run).sentence())
                .isEqualTo(
                        "The kit broke, so this run says nothing about acme-realtime 2.10.0: 1 fault of the kit's own.");
    }

    static Stream<Arguments> runs() {
        List<String> none = List.of();
        return Stream.of(
                Arguments.of(
                        List.of(Verdict.PASSED), none, "acme-realtime 2.10.0 conforms: 1 of 1 judged scenario passed."),
                Arguments.of(
                        List.of(Verdict.PASSED, Verdict.KNOWN_FAILURE),
                        none,
                        "acme-realtime 2.10.0 conforms but for its known failures: 1 of 2 judged scenarios passed."),
                Arguments.of(
                        List.of(Verdict.PASSED, Verdict.FAILED, Verdict.NOT_APPLICABLE),
                        none,
                        "acme-realtime 2.10.0 does not conform: 1 of 2 judged scenarios passed."),
                Arguments.of(
                        List.of(Verdict.UNEXPECTED_PASS),
                        List.of("p"),
                        "The run is not good although nothing failed anew: 1 scenario passed that the baseline lists as"
                                + " failing, and 1 problem of the run itself."),
                Arguments.of(
                        List.of(Verdict.PASSED),
                        List.of("p", "q"),
                        "The run is not good although nothing failed anew: 2 problems of the run itself."),
                Arguments.of(List.of(), none, "Nothing is known about acme-realtime 2.10.0: no scenario was judged."));
    }
}
