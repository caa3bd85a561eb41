package org.realtimetck.certification;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.diagnosis.Exchange;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.RuleBook;
import org.realtimetck.verdict.Baseline;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;
import org.realtimetck.world.RunContext;
import org.realtimetck.world.ScenarioRecord;

/** Turns what became of a scenario into its result. */
final class Judge {

    private final RunContext run;
    private final Baseline baseline;

    Judge(RunContext run, Baseline baseline) {
        this.run = run;
        this.baseline = baseline;
    }

    ScenarioResult notApplicable(ScenarioInfo scenario, String reason) {
        return result(scenario, Verdict.NOT_APPLICABLE, reason, List.of(), run.record(""), List.of(), Duration.ZERO);
    }

    /** The engine never came to the scenario. */
    ScenarioResult didNotRun(ScenarioInfo scenario) {
        return notTestable(scenario, "it did not run", List.of(), run.record(scenario.place()), Duration.ZERO);
    }

    ScenarioResult judge(ScenarioInfo scenario, StepCollector.Ran ran) {
        ScenarioRecord record = run.record(scenario.place());
        String obstacle = obstacle(ran, record);
        if (obstacle != null) {
            return notTestable(scenario, obstacle, ran.steps(), record, ran.took());
        }
        List<Finding> findings = RuleBook.judge(new Exchange(record.journal()));
        Verdict verdict = baseline.judge(scenario.id(), run.dialect(), ran.passed());
        return result(
                scenario,
                verdict,
                baseline.reason(scenario.id(), run.dialect(), verdict),
                ran.steps(),
                record,
                findings,
                ran.took());
    }

    /** What keeps the scenario from saying anything about the client; null if nothing does. */
    private static @Nullable String obstacle(StepCollector.Ran ran, ScenarioRecord record) {
        if (!record.kitFaults().isEmpty()) {
            return record.kitFaults().get(0);
        }
        if (record.adapterFault() != null) {
            return record.adapterFault();
        }
        if (ran.hasUndefinedStep()) {
            return "a sentence of it has no step";
        }
        if (ran.failure() != null && !(ran.failure() instanceof AssertionError)) {
            return ran.failure().getMessage() == null
                    ? ran.failure().toString()
                    : ran.failure().getMessage();
        }
        return null;
    }

    private ScenarioResult notTestable(
            ScenarioInfo scenario,
            String reason,
            List<ScenarioResult.Step> steps,
            ScenarioRecord record,
            Duration took) {
        return result(scenario, Verdict.NOT_TESTABLE, reason, steps, record, List.of(), took);
    }

    private ScenarioResult result(
            ScenarioInfo scenario,
            Verdict verdict,
            @Nullable String reason,
            List<ScenarioResult.Step> steps,
            ScenarioRecord record,
            List<Finding> findings,
            Duration took) {
        return new ScenarioResult(
                scenario.id(),
                scenario.feature(),
                scenario.rule(),
                scenario.name(),
                run.dialect(),
                scenario.level(),
                scenario.rules(),
                verdict,
                reason,
                steps,
                record.journal(),
                findings,
                record.clientOutput(),
                took);
    }
}
