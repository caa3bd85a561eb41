package org.realtimetck.report;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.realtimetck.client.Level;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.journal.Entry;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.ScenarioResult.Step;
import org.realtimetck.verdict.ScenarioResult.StepStatus;
import org.realtimetck.verdict.Verdict;
import org.realtimetck.wire.Dialect;

/** A scenario's result that only says what a test is about. */
final class SampleScenario {
    private final String id;
    private final Verdict verdict;
    private String feature = "Responses";
    private String rule = "A client tells the application how a response ended";
    private String name = "The response fails in mid-stream";
    private Dialect dialect = Dialect.OPENAI;
    private String reason;
    private List<Step> steps = List.of();
    private List<Entry> journal = List.of();
    private List<Finding> findings = List.of();
    private String output = "";
    private Set<String> rules = Set.of();

    SampleScenario(String id, Verdict verdict) {
        this.id = id;
        this.verdict = verdict;
    }

    SampleScenario feature(String value) {
        feature = value;
        return this;
    }

    SampleScenario rule(String value) {
        rule = value;
        return this;
    }

    SampleScenario name(String value) {
        name = value;
        return this;
    }

    SampleScenario azure() {
        dialect = Dialect.AZURE;
        return this;
    }

    SampleScenario reason(String value) {
        reason = value;
        return this;
    }

    SampleScenario steps(Step... value) {
        steps = List.of(value);
        return this;
    }

    SampleScenario journal(SampleJournal value) {
        journal = value.entries();
        return this;
    }

    SampleScenario findings(Finding... value) {
        findings = List.of(value);
        return this;
    }

    SampleScenario rules(String... value) {
        rules = Set.of(value);
        return this;
    }

    SampleScenario output(String value) {
        output = value;
        return this;
    }

    ScenarioResult result() {
        return new ScenarioResult(
                id,
                feature,
                rule,
                name,
                dialect,
                Level.FRAMEWORK,
                rules,
                verdict,
                reason,
                steps,
                journal,
                findings,
                output,
                Duration.ofMillis(432));
    }

    static Step passed(String keyword, String text) {
        return new Step(keyword, text, StepStatus.PASSED, null);
    }

    static Step failed(String keyword, String text, String failure) {
        return new Step(keyword, text, StepStatus.FAILED, failure);
    }

    static Step skipped(String keyword, String text) {
        return new Step(keyword, text, StepStatus.SKIPPED, null);
    }
}
