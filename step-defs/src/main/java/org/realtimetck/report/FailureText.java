package org.realtimetck.report;

import java.util.Locale;
import java.util.Objects;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;

/** A scenario told in plain text from beginning to end, for formats that show nothing else. */
final class FailureText {
    private static final int MOST_ROWS = 40;

    private FailureText() {}

    /** Rule, steps, findings, the last frames and the command to run it again. */
    static String of(RunResult run, ScenarioResult scenario) {
        StringBuilder out = new StringBuilder("Rule: ").append(scenario.rule()).append("\n\n");
        for (ScenarioResult.Step step : scenario.steps()) {
            String status = step.status().name().toLowerCase(Locale.ROOT);
            out.append("%-9s  %s %s\n".formatted(status, step.keyword().strip(), step.text()));
            if (step.failure() != null) {
                out.append(step.failure().strip().indent(11));
            }
        }
        for (Finding finding : scenario.findings()) {
            out.append("\nFinding ")
                    .append(finding.rule())
                    .append("\n  symptom: ")
                    .append(finding.symptom());
            out.append("\n  cause: ")
                    .append(finding.cause())
                    .append("\n  fix: ")
                    .append(finding.fix())
                    .append('\n');
        }
        frames(out, Timeline.of(scenario));
        out.append("\nAgain: ").append(Rerun.command(run, scenario)).append('\n');
        return out.toString();
    }

    /** The first lines of what the failed step says, or else of the finding; in one line. */
    static String headline(ScenarioResult scenario) {
        String failure = scenario.steps().stream()
                .map(ScenarioResult.Step::failure)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> scenario.findings().stream().map(Finding::symptom).findFirst())
                .orElseGet(() -> Objects.requireNonNullElse(scenario.reason(), "no step says why"));
        return FrameText.cut(Visible.line(failure), 300);
    }

    private static void frames(StringBuilder out, Timeline timeline) {
        int size = timeline.rows().size();
        if (size > 0) {
            out.append("\nFrames")
                    .append(size > MOST_ROWS ? ", the last " + MOST_ROWS : "")
                    .append('\n');
        }
        for (TimelineRow row : timeline.rows().subList(Math.max(0, size - MOST_ROWS), size)) {
            String mark = row.evidence() ? "*" : " ";
            out.append("%s%10s  %-2s %s  %s  %s"
                    .formatted(
                            mark,
                            Elapsed.millis(row.atMicros()),
                            row.connectionSign(),
                            row.direction().sign(),
                            row.label(),
                            row.detail())
                    .stripTrailing());
            out.append('\n');
        }
    }
}
