package org.realtimetck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;

/** What somebody at a terminal needs to go on: each cause once, then the counts, then where the report lies. */
public final class TerminalSummary {
    private static final int MOST_GROUPS = 8;
    private static final int MOST_NAMES = 8;
    private static final int OUTPUT_LINES = 6;
    private static final Pattern STACK_FRAME = Pattern.compile("\\s+at .*");

    private final boolean colour;

    /** @param colour true to write ANSI colours */
    public TerminalSummary(boolean colour) {
        this.colour = colour;
    }

    /**
     * @param report path of the HTML report, shown as it is
     * @param out for example {@code System.out}
     */
    public void write(RunResult run, Path report, Appendable out) throws IOException {
        TerminalPage page = new TerminalPage(out, colour);
        List<FailureGroup> groups = FailureGroup.of(run);
        for (FailureGroup group : groups.subList(0, Math.min(MOST_GROUPS, groups.size()))) {
            failure(page, run, group);
        }
        if (groups.size() > MOST_GROUPS) {
            List<ScenarioResult> rest = groups.subList(MOST_GROUPS, groups.size()).stream()
                    .map(FailureGroup::first)
                    .toList();
            page.labelled("others", names(rest) + ", told in the report");
            page.gap();
        }
        stale(page, run);
        untestable(page, run);
        for (String problem : run.problems()) {
            page.labelled("problem", problem);
        }
        if (!run.problems().isEmpty()) {
            page.gap();
        }
        end(page, run, report);
    }

    private void failure(TerminalPage page, RunResult run, FailureGroup group) throws IOException {
        ScenarioResult scenario = group.first();
        page.headline(Ansi.RED, "FAILED", name(scenario), scenario.name());
        page.labelled("rule", scenario.rule());
        for (ScenarioResult.Step step : scenario.steps()) {
            if (step.status() == ScenarioResult.StepStatus.FAILED
                    || step.status() == ScenarioResult.StepStatus.UNDEFINED) {
                page.labelled("step", step.keyword().strip() + " " + step.text());
                page.block(Objects.requireNonNullElse(step.failure(), "no step definition matches it"));
            }
        }
        page.frames(Timeline.of(scenario));
        if (scenario.findings().isEmpty()) {
            lastWords(page, scenario);
        } else {
            page.finding(scenario.findings().get(0));
        }
        page.command("again", Rerun.command(run, scenario));
        if (!group.others().isEmpty()) {
            page.labelled("likewise", names(group.others()));
        }
        page.gap();
    }

    private static void stale(TerminalPage page, RunResult run) throws IOException {
        for (ScenarioResult scenario : with(run, Verdict.UNEXPECTED_PASS)) {
            page.headline(Ansi.YELLOW, "UNEXPECTED PASS", name(scenario), scenario.name());
            page.block(Objects.requireNonNullElse(scenario.reason(), "the baseline lists it as failing"));
            page.gap();
        }
    }

    /** Usually one cause keeps many scenarios from running, so they are told by cause. */
    private static void untestable(TerminalPage page, RunResult run) throws IOException {
        Map<String, List<ScenarioResult>> byReason = with(run, Verdict.NOT_TESTABLE).stream()
                .collect(Collectors.groupingBy(
                        s -> Objects.requireNonNullElse(s.reason(), "no reason given"),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (Map.Entry<String, List<ScenarioResult>> cause : byReason.entrySet()) {
            List<ScenarioResult> scenarios = cause.getValue();
            page.headline(Ansi.YELLOW, "NOT TESTABLE", Words.count(scenarios.size(), "scenario"), names(scenarios));
            page.block(cause.getKey());
            lastWords(page, scenarios.get(0));
            page.command("again", Rerun.command(run, scenarios.get(0)));
            page.gap();
        }
    }

    /** The end of what the client printed, without the frames of stacks: they would push out what went wrong. */
    private static void lastWords(TerminalPage page, ScenarioResult scenario) throws IOException {
        List<String> lines = scenario.clientOutput()
                .lines()
                .filter(line -> !line.isBlank() && !STACK_FRAME.matcher(line).matches())
                .toList();
        if (!lines.isEmpty()) {
            page.labelled(
                    "output", String.join("\n", lines.subList(Math.max(0, lines.size() - OUTPUT_LINES), lines.size())));
        }
    }

    private static void end(TerminalPage page, RunResult run, Path report) throws IOException {
        Summary summary = Summary.of(run);
        for (Verdict verdict : Verdict.values()) {
            if (summary.count(verdict) > 0) {
                page.count(verdict, summary.count(verdict));
            }
        }
        page.verdict(summary.outcome() == ExitCode.PASS ? Ansi.GREEN : Ansi.RED, summary.sentence());
        page.command("report", report.toString());
    }

    private static List<ScenarioResult> with(RunResult run, Verdict verdict) {
        return run.scenarios().stream().filter(s -> s.verdict() == verdict).toList();
    }

    private static String names(List<ScenarioResult> scenarios) {
        String named =
                scenarios.stream().limit(MOST_NAMES).map(TerminalSummary::name).collect(Collectors.joining(", "));
        int more = scenarios.size() - MOST_NAMES;
        return more > 0 ? named + " and " + more + " more" : named;
    }

    private static String name(ScenarioResult scenario) {
        return scenario.id() + " (" + Words.of(scenario.dialect()) + ")";
    }
}
