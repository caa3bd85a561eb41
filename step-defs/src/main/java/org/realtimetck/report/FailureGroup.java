package org.realtimetck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;

/**
 * Failed scenarios with one cause, so that a client with one bug gets one page to read and not forty.
 *
 * @param first told in full
 * @param others that failed alike, perhaps none
 */
record FailureGroup(ScenarioResult first, List<ScenarioResult> others) {

    /**
     * Alike are scenarios whose first findings are of one rule; without findings, those in which the client never
     * connected, and else rows and dialects of one scenario.
     */
    static List<FailureGroup> of(RunResult run) {
        Map<String, List<ScenarioResult>> groups = new LinkedHashMap<>();
        for (ScenarioResult scenario : run.scenarios()) {
            if (scenario.verdict() == Verdict.FAILED) {
                groups.computeIfAbsent(cause(scenario), any -> new ArrayList<>())
                        .add(scenario);
            }
        }
        return groups.values().stream().map(FailureGroup::of).toList();
    }

    /** Told in full is the scenario that asks about the cause itself; the others only suffer from it. */
    private static FailureGroup of(List<ScenarioResult> alike) {
        List<ScenarioResult> others = new ArrayList<>(alike);
        int asking = IntStream.range(0, alike.size())
                .filter(index -> asksAboutItsCause(alike.get(index)))
                .findFirst()
                .orElse(0);
        ScenarioResult first = others.remove(asking);
        return new FailureGroup(first, List.copyOf(others));
    }

    private static boolean asksAboutItsCause(ScenarioResult scenario) {
        return !scenario.findings().isEmpty()
                && scenario.rules().contains(scenario.findings().get(0).rule());
    }

    private static String cause(ScenarioResult scenario) {
        if (!scenario.findings().isEmpty()) {
            return "rule " + scenario.findings().get(0).rule();
        }
        return scenario.journal().isEmpty() && !scenario.steps().isEmpty()
                ? "no connection"
                : "scenario " + Rerun.base(scenario.id());
    }
}
