package org.realtimetck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;

/**
 * {@code index.html}: the whole run on one page that needs nothing else. Its content policy allows the page's own style
 * and script, by digest, and nothing more.
 */
public final class HtmlReport implements Report {
    @Override
    public void write(RunResult run, Path folder) throws IOException {
        ReportFile.write(folder.resolve("index.html"), page(run));
    }

    private static String page(RunResult run) throws IOException {
        String style = HtmlTemplate.resource("report.css");
        String script = HtmlTemplate.resource("report.js");
        Html body = new Html();
        JournalPaths paths = new JournalPaths(run);
        new HtmlOverview(run, body).write();
        HtmlRequirements requirements = new HtmlRequirements(run, paths, body);
        HtmlScenarios scenarios = new HtmlScenarios(run, paths, body);
        if (needsWork(run)) {
            scenarios.write();
            requirements.write();
        } else {
            requirements.write();
            scenarios.write();
        }
        return HtmlTemplate.filled(
                "report.html",
                Map.of(
                        "title", Html.escaped(run.client().label() + ": Realtime TCK"),
                        "styleDigest", HtmlTemplate.digest(style),
                        "scriptDigest", HtmlTemplate.digest(script),
                        "style", style,
                        "script", script,
                        "body", body.toString()));
    }

    /** Then what is wrong comes before what was asked. */
    private static boolean needsWork(RunResult run) {
        return run.scenarios().stream()
                .map(ScenarioResult::verdict)
                .anyMatch(verdict -> verdict.failsRun() || verdict == Verdict.NOT_TESTABLE);
    }
}
