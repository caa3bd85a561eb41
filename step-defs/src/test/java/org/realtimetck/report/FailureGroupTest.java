package org.realtimetck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.realtimetck.client.Level;
import org.realtimetck.client.Profile;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;
import org.realtimetck.wire.Dialect;

class FailureGroupTest {

    private static final Finding BETA = new Finding("MIG-01", "asked for the Beta", "cause", "fix", List.of(0));

    @Test
    void the_scenario_that_asks_about_the_cause_is_told_before_those_that_suffer_from_it() {
        List<FailureGroup> groups = FailureGroup.of(run(
                new SampleScenario("CONN-001", Verdict.FAILED).findings(BETA),
                new SampleScenario("MIG-001", Verdict.FAILED).rules("MIG-01").findings(BETA),
                new SampleScenario("RESP-001", Verdict.FAILED).findings(BETA)));

        assertThat(groups).hasSize(1);
        assertThat(groups.get(0).first().id()).isEqualTo("MIG-001");
        assertThat(groups.get(0).others()).extracting(ScenarioResult::id).containsExactly("CONN-001", "RESP-001");
    }

    @Test
    void without_such_a_scenario_the_first_failure_is_told() {
        List<FailureGroup> groups = FailureGroup.of(run(
                new SampleScenario("CONN-001", Verdict.FAILED).findings(BETA),
                new SampleScenario("RESP-001", Verdict.FAILED).findings(BETA)));

        assertThat(groups.get(0).first().id()).isEqualTo("CONN-001");
    }

    private static RunResult run(SampleScenario... scenarios) {
        Profile client = new Profile("acme", "1", null, Level.FRAMEWORK, Set.of(), Set.of(Dialect.OPENAI), 1);
        return new RunResult(
                "1",
                "acme",
                client,
                Instant.EPOCH,
                Instant.EPOCH,
                Stream.of(scenarios).map(SampleScenario::result).toList(),
                List.of(),
                List.of());
    }
}
