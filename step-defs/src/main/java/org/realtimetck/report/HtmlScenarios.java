package org.realtimetck.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;

/** Every scenario with all that is known of it, folded up; what needs work comes first, and the first failure stands open. */
final class HtmlScenarios {
    private static final int LONGEST_OUTPUT = 20_000;

    private static final List<Verdict> URGENCY = List.of(
            Verdict.FAILED,
            Verdict.NOT_TESTABLE,
            Verdict.UNEXPECTED_PASS,
            Verdict.KNOWN_FAILURE,
            Verdict.PASSED,
            Verdict.NOT_APPLICABLE);

    private final RunResult run;
    private final JournalPaths paths;
    private final Html html;

    HtmlScenarios(RunResult run, JournalPaths paths, Html html) {
        this.run = run;
        this.paths = paths;
        this.html = html;
    }

    void write() {
        html.open("section", "class", "scenarios")
                .open("div", "class", "section-head")
                .leaf("h2", "Scenarios");
        html.leaf("button", "Open all shown", "type", "button", "id", "open-all", "class", "quiet");
        html.leaf("button", "Close all", "type", "button", "id", "close-all", "class", "quiet");
        html.close().newLine();
        boolean opened = false;
        for (ScenarioResult scenario : byUrgency()) {
            boolean open = !opened && scenario.verdict() == Verdict.FAILED;
            scenario(scenario, open);
            opened |= open;
        }
        html.leaf("p", "No scenario has this verdict and these words.", "class", "nothing", "hidden", "");
        html.close().newLine();
    }

    private List<ScenarioResult> byUrgency() {
        return run.scenarios().stream()
                .sorted(Comparator.comparingInt(scenario -> URGENCY.indexOf(scenario.verdict())))
                .toList();
    }

    private void scenario(ScenarioResult scenario, boolean open) {
        String words = scenario.id() + " " + scenario.name() + " " + scenario.rule() + " " + scenario.feature();
        List<String> attributes = new ArrayList<>(List.of(
                "class",
                "scenario side-" + HtmlOverview.css(scenario.verdict()),
                "id",
                paths.anchor(scenario),
                "data-verdicts",
                HtmlOverview.css(scenario.verdict()),
                "data-words",
                words));
        if (open) {
            attributes.addAll(List.of("open", ""));
        }
        html.open("details", attributes.toArray(String[]::new));
        summary(scenario);
        html.open("div", "class", "inside");
        html.open("p", "class", "rule").leaf("b", "Rule ").text(scenario.rule()).close();
        if (scenario.reason() != null) {
            html.open("p", "class", "reason")
                    .leaf("b", "Reason ")
                    .text(scenario.reason())
                    .close();
        }
        steps(scenario);
        scenario.findings().forEach(this::finding);
        new HtmlTimeline(scenario, paths.of(scenario), html).write();
        output(scenario);
        rerun(scenario);
        html.close().close().newLine();
    }

    private void summary(ScenarioResult scenario) {
        html.open("summary");
        html.open("span", "class", "chip chip-" + HtmlOverview.css(scenario.verdict()));
        html.leaf("span", Words.sign(scenario.verdict()), "aria-hidden", "true");
        html.text(" " + Words.of(scenario.verdict())).close();
        html.leaf("code", scenario.id()).leaf("span", scenario.name(), "class", "name");
        html.leaf("span", Words.of(scenario.dialect()) + " · " + Elapsed.words(scenario.took()), "class", "aside");
        html.close();
    }

    private void steps(ScenarioResult scenario) {
        if (scenario.steps().isEmpty()) {
            return;
        }
        html.open("ol", "class", "steps");
        for (ScenarioResult.Step step : scenario.steps()) {
            String status = step.status().name().toLowerCase(Locale.ROOT);
            html.open("li", "class", "step-" + status);
            html.leaf("span", status + ": ", "class", "unseen");
            html.leaf("b", step.keyword().strip()).text(" " + step.text());
            if (step.failure() != null) {
                html.leaf("pre", step.failure(), "class", "failure", "tabindex", "0");
            }
            html.close();
        }
        html.close();
    }

    private void finding(Finding finding) {
        html.open("div", "class", "finding")
                .open("h3")
                .text("Finding ")
                .leaf("code", finding.rule())
                .close();
        html.open("dl");
        html.leaf("dt", "Symptom").leaf("dd", finding.symptom());
        html.leaf("dt", "Cause").leaf("dd", finding.cause());
        html.leaf("dt", "Fix").leaf("dd", finding.fix(), "class", "fix");
        html.close().close();
    }

    private void output(ScenarioResult scenario) {
        String output = scenario.clientOutput();
        if (output.isBlank()) {
            return;
        }
        boolean isCut = output.length() > LONGEST_OUTPUT;
        String end = isCut ? output.substring(output.length() - LONGEST_OUTPUT) : output;
        html.open("details", "class", "output");
        html.leaf("summary", isCut ? "Client output, its end" : "Client output");
        html.leaf("pre", end, "tabindex", "0").close();
    }

    private void rerun(ScenarioResult scenario) {
        html.open("div", "class", "rerun").leaf("b", "Run it again ");
        html.leaf("code", Rerun.command(run, scenario));
        html.leaf("button", "Copy", "type", "button", "class", "copy quiet").close();
    }
}
