package org.realtimetck.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.wire.Dialect;

/** What is required and what was found, by feature, one column for each dialect. */
final class HtmlRequirements {
    private final RunResult run;
    private final JournalPaths paths;
    private final Html html;

    HtmlRequirements(RunResult run, JournalPaths paths, Html html) {
        this.run = run;
        this.paths = paths;
        this.html = html;
    }

    void write() {
        Map<String, Map<String, List<ScenarioResult>>> features = new LinkedHashMap<>();
        for (ScenarioResult scenario : run.scenarios()) {
            features.computeIfAbsent(scenario.feature(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(scenario.id(), any -> new ArrayList<>())
                    .add(scenario);
        }
        SortedSet<Dialect> dialects =
                run.scenarios().stream().map(ScenarioResult::dialect).collect(Collectors.toCollection(TreeSet::new));
        html.open("section", "class", "requirements").leaf("h2", "Requirements").newLine();
        features.forEach((feature, scenarios) -> table(feature, scenarios, dialects));
        html.close().newLine();
    }

    private void table(String feature, Map<String, List<ScenarioResult>> scenarios, SortedSet<Dialect> dialects) {
        html.open("div", "class", "feature").open("table");
        html.leaf("caption", feature).open("thead").open("tr");
        html.leaf("th", "Id", "scope", "col").leaf("th", "Requirement", "scope", "col");
        dialects.forEach(dialect -> html.leaf("th", Words.of(dialect), "scope", "col"));
        html.close().close().open("tbody").newLine();
        scenarios.values().forEach(alike -> row(alike, dialects));
        html.close().close().close().newLine();
    }

    private void row(List<ScenarioResult> alike, SortedSet<Dialect> dialects) {
        ScenarioResult first = alike.get(0);
        String verdicts = alike.stream()
                .map(s -> HtmlOverview.css(s.verdict()))
                .distinct()
                .collect(Collectors.joining(" "));
        html.open("tr", "data-verdicts", verdicts, "data-words", first.id() + " " + first.name() + " " + first.rule());
        html.open("th", "scope", "row").leaf("code", first.id()).close();
        html.open("td").text(first.rule());
        html.leaf("small", first.name()).close();
        for (Dialect dialect : dialects) {
            html.open("td", "data-label", Words.of(dialect));
            alike.stream().filter(s -> s.dialect() == dialect).forEachOrdered(this::link);
            html.close();
        }
        html.close().newLine();
    }

    private void link(ScenarioResult scenario) {
        String look = "chip chip-" + HtmlOverview.css(scenario.verdict());
        html.open("a", "class", look, "href", "#" + paths.anchor(scenario));
        html.leaf("span", Words.sign(scenario.verdict()), "aria-hidden", "true");
        html.text(" " + Words.of(scenario.verdict())).close();
    }
}
