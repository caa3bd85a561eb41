package org.realtimetck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.client.Level;
import org.realtimetck.client.Profile;
import org.realtimetck.wire.Dialect;

class BaselineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 1);
    private static final Set<String> KNOWN = Set.of("RESP-004", "END-002[1001]", "END-002[1006]", "TOOL-001");

    @TempDir
    Path folder;

    @Test
    void without_a_baseline_a_pass_is_a_pass_and_a_failure_is_a_failure() {
        assertThat(Baseline.none().judge("RESP-004", Dialect.OPENAI, true)).isEqualTo(Verdict.PASSED);
        assertThat(Baseline.none().judge("RESP-004", Dialect.OPENAI, false)).isEqualTo(Verdict.FAILED);
        assertThat(Baseline.none().problems(KNOWN, TODAY)).isEmpty();
        assertThat(Baseline.none().reason("RESP-004", Dialect.OPENAI, Verdict.FAILED))
                .isNull();
    }

    @Test
    void a_listed_failure_is_known_and_keeps_its_reason_issue_and_dates() throws IOException {
        Path file = folder.resolve("baseline.yaml");
        Files.writeString(file, """
                entries:
                  - id: END-002[1001]
                    reason: 1001 is treated as a normal end
                    issue: https://example.org/7
                    since: 2026-09-20
                    expires: 2026-12-31
                """);
        Baseline baseline = Baseline.read(file);

        assertThat(baseline.judge("END-002[1001]", Dialect.AZURE, false)).isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(baseline.reason("END-002[1001]", Dialect.AZURE, Verdict.KNOWN_FAILURE))
                .isEqualTo(
                        "1001 is treated as a normal end (https://example.org/7), known since 2026-09-20, until 2026-12-31");
        assertThat(baseline.judge("END-002[1006]", Dialect.AZURE, false)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_listed_pass_is_unexpected_and_says_which_entry_to_delete() {
        Baseline baseline = of("  - {id: RESP-004, reason: slow}");

        assertThat(baseline.judge("RESP-004", Dialect.OPENAI, true)).isEqualTo(Verdict.UNEXPECTED_PASS);
        assertThat(baseline.reason("RESP-004", Dialect.OPENAI, Verdict.UNEXPECTED_PASS))
                .isEqualTo("b.yaml:2 lists RESP-004 as failing (slow), and it passed; delete the entry");
    }

    @Test
    void an_entry_for_more_than_the_scenario_that_passed_is_to_be_narrowed() {
        Baseline baseline = of("  - {id: END-*, reason: slow}");

        assertThat(baseline.reason("END-002[1001]", Dialect.OPENAI, Verdict.UNEXPECTED_PASS))
                .endsWith("narrow the entry to what still fails");
    }

    @Test
    void a_flaky_entry_takes_both_outcomes() {
        Baseline baseline = of("  - {id: RESP-004, reason: races, kind: flaky}");

        assertThat(baseline.judge("RESP-004", Dialect.OPENAI, true)).isEqualTo(Verdict.PASSED);
        assertThat(baseline.judge("RESP-004", Dialect.OPENAI, false)).isEqualTo(Verdict.KNOWN_FAILURE);
    }

    @Test
    void a_scenario_covers_its_rows_and_a_star_what_begins_alike() {
        Baseline scenario = of("  - {id: END-002, reason: r}");
        Baseline glob = of("  - {id: END-*, reason: r}");

        assertThat(scenario.judge("END-002[1001]", Dialect.OPENAI, false)).isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(scenario.judge("END-0021", Dialect.OPENAI, false)).isEqualTo(Verdict.FAILED);
        assertThat(glob.judge("END-002[1001]", Dialect.OPENAI, false)).isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(glob.judge("RESP-004", Dialect.OPENAI, false)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void scenarios_that_fail_for_one_reason_share_an_entry() {
        Baseline baseline = of("  - {id: [RESP-004, 'END-002[1001]'], reason: refused}");

        assertThat(baseline.judge("RESP-004", Dialect.OPENAI, false)).isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(baseline.judge("END-002[1001]", Dialect.OPENAI, false)).isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(baseline.judge("TOOL-001", Dialect.OPENAI, false)).isEqualTo(Verdict.FAILED);
        assertThat(of("  - {id: [RESP-004, RESP-040], reason: refused}").problems(KNOWN, TODAY))
                .containsExactly(
                        "b.yaml:2: expected the id of a scenario, got RESP-040, which is none; did you mean RESP-004?");
    }

    @Test
    void a_dialect_narrows_an_entry() {
        Baseline baseline = of("  - {id: RESP-004, dialect: azure, reason: r}");

        assertThat(baseline.judge("RESP-004", Dialect.AZURE, false)).isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(baseline.judge("RESP-004", Dialect.OPENAI, false)).isEqualTo(Verdict.FAILED);
    }

    @Test
    void an_entry_for_another_version_of_the_client_does_not_apply() {
        Baseline baseline = of("  - {id: RESP-004, versions: '>=2.9 <2.11', reason: r}");

        assertThat(baseline.forRun("0.1.0", client("2.10.3")).judge("RESP-004", Dialect.AZURE, false))
                .isEqualTo(Verdict.KNOWN_FAILURE);
        assertThat(baseline.forRun("0.1.0", client("2.11.0")).judge("RESP-004", Dialect.AZURE, false))
                .isEqualTo(Verdict.FAILED);
    }

    @Test
    void a_list_for_another_kit_or_client_is_a_problem() {
        Baseline baseline = Baseline.parse("b.yaml", "kit: '>=1.4 <2'\nclient: other\nentries: []\n");

        assertThat(baseline.forRun("0.1.0-SNAPSHOT", client("1")).problems(KNOWN, TODAY))
                .containsExactly(
                        "b.yaml: written for kit versions >=1.4 <2, this is 0.1.0-SNAPSHOT; check the entries, then widen `kit:`",
                        "b.yaml: written for the client other, this run judges acme; take its own list, or mend `client:`");
        assertThat(baseline.forRun("1.5.0-SNAPSHOT", client("1")).problems(KNOWN, TODAY))
                .hasSize(1);
    }

    @Test
    void an_unknown_id_is_a_problem_with_the_nearest_one() {
        assertThat(of("  - {id: RESP-040, reason: r}").problems(KNOWN, TODAY))
                .containsExactly(
                        "b.yaml:2: expected the id of a scenario, got RESP-040, which is none; did you mean RESP-004?");
        assertThat(of("  - {id: NOTHING-LIKE-IT, reason: r}").problems(KNOWN, TODAY))
                .singleElement()
                .asString()
                .doesNotContain("did you mean");
    }

    @Test
    void an_entry_is_good_on_its_last_day_and_a_problem_on_the_next() {
        Baseline baseline = of("  - {id: RESP-004, reason: r, expires: 2026-10-01}");

        assertThat(baseline.problems(KNOWN, TODAY)).isEmpty();
        assertThat(baseline.problems(KNOWN, TODAY.plusDays(1)))
                .singleElement()
                .asString()
                .startsWith("b.yaml:2: the entry for RESP-004 expired on 2026-10-01");
    }

    @Test
    void two_entries_for_one_scenario_are_a_problem_unless_their_dialects_differ() {
        assertThat(of("  - {id: END-002, reason: r}\n  - {id: 'END-002[1001]', reason: r}")
                        .problems(KNOWN, TODAY))
                .containsExactly(
                        "b.yaml:3: expected one entry for END-002[1001], got a second one besides b.yaml:2; keep one");
        assertThat(of("  - {id: TOOL-001, dialect: azure, reason: r}\n  - {id: TOOL-001, dialect: openai, reason: r}")
                        .problems(KNOWN, TODAY))
                .isEmpty();
    }

    private static Baseline of(String entries) {
        return Baseline.parse("b.yaml", "entries:\n" + entries + "\n");
    }

    private static Profile client(String version) {
        return new Profile("acme", version, null, Level.TRANSPORT, Set.of(), Set.of(Dialect.OPENAI), 1);
    }
}
