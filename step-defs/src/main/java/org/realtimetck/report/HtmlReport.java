package org.realtimetck.report;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;

/**
 * {@code index.html}: the whole run on one page that needs nothing else. Its content policy allows the page's own style
 * and script, by digest, and nothing more.
 */
public final class HtmlReport implements Report {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

    @Override
    public void write(RunResult run, Path folder) throws IOException {
        ReportFile.write(folder.resolve("index.html"), page(run));
    }

    private static String page(RunResult run) throws IOException {
        String style = resource("report.css");
        String script = resource("report.js");
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
        return filled(
                resource("report.html"),
                Map.of(
                        "title", Html.escaped(run.client().label() + ": Realtime TCK"),
                        "styleDigest", digest(style),
                        "scriptDigest", digest(script),
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

    /** In one pass, so that nothing that was filled in is taken for a place to fill. */
    private static String filled(String template, Map<String, String> values) {
        return PLACE.matcher(template).replaceAll(place -> {
            String value = values.get(place.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        "expected a value for {{" + place.group(1) + "}} of report.html, got none");
            }
            return Matcher.quoteReplacement(value);
        });
    }

    private static String digest(String source) {
        byte[] digest = Digests.sha256().digest(source.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(digest);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("expected the resource org/realtimetck/report/" + name
                        + " in the kit's jar, got none; the jar is broken, build it again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
