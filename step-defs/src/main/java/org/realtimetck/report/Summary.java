package org.realtimetck.report;

import java.util.EnumMap;
import java.util.Map;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;

/**
 * A run in numbers and one sentence.
 *
 * @param counts every verdict, also those that did not occur
 * @param outcome PASS, FAIL, INCOMPLETE or KIT_FAULT
 * @param sentence what the run says of the client
 */
public record Summary(Map<Verdict, Long> counts, ExitCode outcome, String sentence) {

    /** Derives both from the scenarios. */
    public static Summary of(RunResult run) {
        Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict, 0L);
        }
        for (ScenarioResult scenario : run.scenarios()) {
            counts.merge(scenario.verdict(), 1L, Long::sum);
        }
        ExitCode outcome = ExitCode.of(run);
        return new Summary(counts, outcome, sentence(run, counts, outcome));
    }

    /** How many have this verdict. */
    public long count(Verdict verdict) {
        return counts.getOrDefault(verdict, 0L);
    }

    /** Scenarios that say something about the client. */
    public long judged() {
        return counts.entrySet().stream()
                .filter(e -> e.getKey().isJudged())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private static String sentence(RunResult run, Map<Verdict, Long> counts, ExitCode outcome) {
        Summary summary = new Summary(counts, outcome, "");
        String client = Visible.line(run.client().label());
        String passed = "%d of %s passed"
                .formatted(summary.count(Verdict.PASSED), Words.count(summary.judged(), "judged scenario"));
        return switch (outcome) {
            case PASS ->
                summary.count(Verdict.KNOWN_FAILURE) == 0
                        ? client + " conforms: " + passed + "."
                        : client + " conforms but for its known failures: " + passed + ".";
            case KIT_FAULT ->
                "The kit broke, so this run says nothing about " + client + ": "
                        + Words.count(run.kitFaults().size(), "fault") + " of the kit's own.";
            case INCOMPLETE ->
                summary.judged() == 0
                        ? "Nothing is known about " + client + ": no scenario was judged."
                        : "The run is incomplete: %s could not be judged; %s."
                                .formatted(Words.count(summary.count(Verdict.NOT_TESTABLE), "scenario"), passed);
            default ->
                summary.count(Verdict.FAILED) > 0
                        ? client + " does not conform: " + passed + "."
                        : "The run is not good although nothing failed anew: " + trouble(summary, run) + ".";
        };
    }

    private static String trouble(Summary summary, RunResult run) {
        long stale = summary.count(Verdict.UNEXPECTED_PASS);
        String passes = Words.count(stale, "scenario") + " passed that the baseline lists as failing";
        String problems = Words.count(run.problems().size(), "problem") + " of the run itself";
        if (stale == 0) {
            return problems;
        }
        return run.problems().isEmpty() ? passes : passes + ", and " + problems;
    }
}
