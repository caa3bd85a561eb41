package org.realtimetck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;

class TerminalSummaryTest {

    @Test
    void a_failure_is_told_from_what_was_expected_to_how_to_run_it_again() throws IOException {
        assertThat(plain(SampleRun.everyVerdict()))
                .contains("FAILED  TOOL-003 (OpenAI)  The function's result is followed by one response.create\n")
                .contains("  step       Then the client sends no response.create while a response is active\n"
                        + "             expected no response.create before the response.done of resp_1,\n")
                .contains("  frames       185.2 ms  client → fake  response.create\n")
                .contains("               186.3 ms  client ← fake  error  conversation_already_has_active_response")
                .contains("  cause      The function's result was followed by response.create")
                .contains("  fix        Send the output at once; queue one create")
                .contains(
                        "  again      ./realtime-tck certify --client 'node agent.js' --tags @TOOL-003 --dialect openai\n");
    }

    @Test
    void without_a_finding_the_last_frames_are_shown_folded() throws IOException {
        assertThat(plain(SampleRun.everyVerdict()))
                .contains("#1 client ← fake  3 × response.output_audio.delta, 3 × response.output_aud…\n")
                .contains("#2 client → fake  GET /openai/v1/realtime?model=gpt-realtime  401, refused");
    }

    @Test
    void it_ends_with_counts_verdict_and_the_path_of_the_report() throws IOException {
        assertThat(plain(SampleRun.everyVerdict()))
                .endsWith("    2  ✓ passed\n    2  ✗ failed\n    1  ≈ known failure\n    1  ! unexpected pass\n"
                        + "    1  – not applicable\n    1  ? not testable\n"
                        + "The run is incomplete: 1 scenario could not be judged; 2 of 6 judged scenarios passed.\n"
                        + "  report     out/index.html\n");
    }

    @Test
    void what_could_not_be_judged_is_told_by_cause_with_the_clients_last_words() throws IOException {
        assertThat(plain(SampleRun.everyVerdict()))
                .contains("NOT TESTABLE  1 scenario  RESP-007 (OpenAI)\n")
                .contains("  output     node:internal/modules/cjs/loader:1228\n")
                .contains("Error: Cannot find module 'ws'");
    }

    @Test
    void lines_fit_into_100_columns_but_for_commands() throws IOException {
        for (RunResult run : List.of(SampleRun.everyVerdict(), SampleRun.hostile())) {
            assertThat(plain(run).lines().filter(line -> line.contains(" ")))
                    .filteredOn(line -> !line.startsWith("  again") && !line.contains("</script>"))
                    .allMatch(line -> line.length() <= 100);
        }
    }

    @Test
    void failures_with_one_cause_are_told_once() throws IOException {
        List<ScenarioResult> scenarios = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> new SampleScenario("OUT-%03d".formatted(n), Verdict.FAILED)
                        .findings(new Finding("OUT-01", "s", "c", "f", List.of()))
                        .result())
                .toList();

        String text = plain(SampleRun.of(scenarios, List.of()));

        assertThat(text.split("FAILED", -1)).hasSize(2);
        assertThat(text.replaceAll("\\s+", " "))
                .contains("likewise OUT-002 (OpenAI), OUT-003 (OpenAI)")
                .contains("OUT-009 (OpenAI) and 3 more");
    }

    @Test
    void a_client_that_never_connected_is_told_once_with_its_last_words_and_without_its_stack() throws IOException {
        List<ScenarioResult> scenarios = IntStream.rangeClosed(1, 3)
                .mapToObj(n -> new SampleScenario("OUT-%03d".formatted(n), Verdict.FAILED)
                        .steps(SampleScenario.failed("Then ", "it connects", "expected it, got none"))
                        .output("Error: Cannot find module 'ws'\n" + "    at load (loader:1)\n".repeat(20)
                                + "\nNode.js v20\n")
                        .result())
                .toList();

        assertThat(plain(SampleRun.of(scenarios, List.of())))
                .contains("  output     Error: Cannot find module 'ws'\n             Node.js v20\n")
                .contains("  likewise   OUT-002 (OpenAI), OUT-003 (OpenAI)\n");
    }

    @Test
    void many_causes_are_named_and_left_to_the_report() throws IOException {
        List<ScenarioResult> scenarios = IntStream.rangeClosed(1, 12)
                .mapToObj(n -> new SampleScenario("OUT-%03d".formatted(n), Verdict.FAILED).result())
                .toList();

        assertThat(plain(SampleRun.of(scenarios, List.of())).replaceAll("\\s+", " "))
                .contains("others OUT-009 (OpenAI), OUT-010 (OpenAI), OUT-011 (OpenAI), OUT-012 (OpenAI), told in");
    }

    @Test
    void colour_comes_only_when_asked_for_and_never_from_the_client() throws IOException {
        StringBuilder coloured = new StringBuilder();
        new TerminalSummary(true).write(SampleRun.hostile(), Path.of("out"), coloured);

        assertThat(plain(SampleRun.hostile())).doesNotContain("\u001b").doesNotContain("\u202e");
        assertThat(coloured.toString().replaceAll("\u001b\\[(0|1|2|31|32|33)m", ""))
                .doesNotContain("\u001b");
        assertThat(coloured).contains("\u001b[31mFAILED\u001b[0m");
    }

    private static String plain(RunResult run) throws IOException {
        StringBuilder out = new StringBuilder();
        new TerminalSummary(false).write(run, Path.of("out/index.html"), out);
        return out.toString();
    }
}
