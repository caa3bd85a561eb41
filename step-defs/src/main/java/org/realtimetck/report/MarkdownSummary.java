package org.realtimetck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;

/** {@code summary.md}, for the step summary of a CI job. Bounded, because such pages are. */
public final class MarkdownSummary implements Report {
    private static final int MOST_GROUPS = 30;
    private static final int MOST_FRAMES = 6;

    @Override
    public void write(RunResult run, Path folder) throws IOException {
        ReportFile.write(folder.resolve("summary.md"), text(run));
    }

    private static String text(RunResult run) {
        Summary summary = Summary.of(run);
        StringBuilder out = new StringBuilder();
        String sign = summary.outcome() == ExitCode.PASS ? "✓" : "✗";
        out.append("## ")
                .append(sign)
                .append(" Realtime TCK: ")
                .append(prose(summary.sentence()))
                .append("\n\n");
        counts(out, summary);
        run.problems()
                .forEach(problem ->
                        out.append("- **Problem:** ").append(prose(problem)).append('\n'));
        List<FailureGroup> groups = FailureGroup.of(run);
        groups.stream().limit(MOST_GROUPS).forEachOrdered(group -> failure(out, run, group));
        if (groups.size() > MOST_GROUPS) {
            out.append("\nAnd ").append(groups.size() - MOST_GROUPS).append(" more causes, in the report.\n");
        }
        others(out, run, Verdict.UNEXPECTED_PASS);
        others(out, run, Verdict.NOT_TESTABLE);
        others(out, run, Verdict.KNOWN_FAILURE);
        return out.toString();
    }

    private static void counts(StringBuilder out, Summary summary) {
        out.append("| verdict | scenarios |\n|---|---:|\n");
        for (Verdict verdict : Verdict.values()) {
            if (summary.count(verdict) > 0) {
                out.append("| ").append(Words.sign(verdict)).append(' ').append(Words.of(verdict));
                out.append(" | ").append(summary.count(verdict)).append(" |\n");
            }
        }
        out.append('\n');
    }

    private static void failure(StringBuilder out, RunResult run, FailureGroup group) {
        ScenarioResult scenario = group.first();
        out.append("\n### ✗ ").append(heading(scenario)).append("\n\n");
        out.append(prose(scenario.rule())).append('\n');
        for (ScenarioResult.Step step : scenario.steps()) {
            if (step.status() == ScenarioResult.StepStatus.FAILED) {
                out.append("\n**")
                        .append(prose(step.keyword().strip() + " " + step.text()))
                        .append("**\n\n");
                out.append(fenced(Objects.requireNonNullElse(step.failure(), "no message")));
            }
        }
        scenario.findings().stream().limit(1).forEachOrdered(finding -> finding(out, finding));
        String frames = Timeline.of(scenario).excerpt(MOST_FRAMES).stream()
                .map(MarkdownSummary::frame)
                .collect(Collectors.joining("\n"));
        out.append('\n').append(frames.isEmpty() ? "" : fenced(frames));
        out.append(fenced(Rerun.command(run, scenario)));
        if (!group.others().isEmpty()) {
            String names = group.others().stream().map(MarkdownSummary::name).collect(Collectors.joining(", "));
            out.append("\nLikewise: ").append(names).append('\n');
        }
    }

    private static void finding(StringBuilder out, Finding finding) {
        out.append("\n- **Symptom:** ").append(prose(finding.symptom()));
        out.append("\n- **Cause:** ").append(prose(finding.cause()));
        out.append("\n- **Fix:** ")
                .append(prose(finding.fix()))
                .append(" (")
                .append(prose(finding.rule()))
                .append(")\n");
    }

    private static String frame(TimelineRow row) {
        return "%10s  %s  %s  %s"
                .formatted(Elapsed.millis(row.atMicros()), row.direction().sign(), row.label(), row.detail())
                .stripTrailing();
    }

    private static void others(StringBuilder out, RunResult run, Verdict verdict) {
        List<ScenarioResult> scenarios =
                run.scenarios().stream().filter(s -> s.verdict() == verdict).toList();
        if (scenarios.isEmpty()) {
            return;
        }
        out.append("\n<details><summary>").append(Words.sign(verdict)).append(' ');
        out.append(Words.of(verdict)).append(": ").append(scenarios.size());
        out.append("</summary>\n\n");
        for (ScenarioResult scenario : scenarios) {
            String reason = Objects.requireNonNullElse(scenario.reason(), "no reason given");
            out.append("- ")
                    .append(heading(scenario))
                    .append(": ")
                    .append(prose(reason))
                    .append('\n');
        }
        out.append("\n</details>\n");
    }

    private static String heading(ScenarioResult scenario) {
        return name(scenario) + " " + prose(scenario.name());
    }

    private static String name(ScenarioResult scenario) {
        return prose(scenario.id()) + " (" + Words.of(scenario.dialect()) + ")";
    }

    /** One line in which nothing is markup. */
    private static String prose(String text) {
        return Visible.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_\\[\\]|#~!])", "\\\\$1");
    }

    /** A code block whose fence is longer than any run of backticks within. */
    private static String fenced(String text) {
        String shown = Visible.text(text).strip();
        StringBuilder fence = new StringBuilder("```");
        while (shown.contains(fence)) {
            fence.append('`');
        }
        return fence + "text\n" + shown + "\n" + fence + "\n";
    }
}
