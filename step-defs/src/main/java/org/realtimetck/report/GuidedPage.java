package org.realtimetck.report;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;

/** Scenarios told one by one, for somebody who sees the kit for the first time. */
public final class GuidedPage {

    private static final int OUTPUT_LINES = 6;

    private final TerminalPage page;

    /** @param colour true to write ANSI colours */
    public GuidedPage(Appendable out, boolean colour) {
        page = new TerminalPage(out, colour);
    }

    /** What is about to happen. */
    public void begin(String number, String title, String kit, String expected) throws IOException {
        page.headline(Ansi.BOLD, number, title, "");
        page.labelled("the kit", kit);
        page.labelled("expected", expected);
    }

    /**
     * What happened.
     *
     * @param advice what to look at if it did not go well and no rule knows why
     */
    public void end(ScenarioResult scenario, String advice) throws IOException {
        page.labelled("the client", deeds(scenario));
        if (scenario.verdict() == Verdict.PASSED) {
            page.labelled("verdict", "✓ as expected");
        } else if (scenario.verdict() == Verdict.NOT_TESTABLE) {
            page.labelled(
                    "verdict", "? cannot be judged: " + Objects.requireNonNullElse(scenario.reason(), "no reason"));
            lastWords(scenario);
            page.labelled("next", "Run the command of client.yaml by hand, and see what it says.");
        } else {
            failed(scenario, advice);
        }
        page.gap();
    }

    /** A sentence that belongs to no scenario. */
    public void say(String sentence) throws IOException {
        page.verdict(Ansi.BOLD, sentence);
    }

    /** A command to copy. */
    public void command(String command) throws IOException {
        page.command("", command);
    }

    private void failed(ScenarioResult scenario, String advice) throws IOException {
        page.labelled("verdict", "✗ not as expected");
        for (ScenarioResult.Step step : scenario.steps()) {
            if (step.failure() != null) {
                page.labelled("", step.failure());
            }
        }
        page.frames(Timeline.of(scenario));
        if (scenario.findings().isEmpty()) {
            lastWords(scenario);
            page.labelled("next", advice);
        } else {
            Finding first = scenario.findings().get(0);
            page.labelled("cause", first.cause());
            page.labelled("next", first.fix() + " [" + first.rule() + "]");
        }
    }

    private void lastWords(ScenarioResult scenario) throws IOException {
        List<String> lines =
                scenario.clientOutput().lines().filter(line -> !line.isBlank()).toList();
        if (!lines.isEmpty()) {
            page.labelled(
                    "it printed",
                    String.join("\n", lines.subList(Math.max(0, lines.size() - OUTPUT_LINES), lines.size())));
        }
    }

    private static String deeds(ScenarioResult scenario) {
        String deeds = Timeline.of(scenario).rows().stream()
                .filter(row -> row.direction() != TimelineRow.Direction.TO_CLIENT)
                .map(row -> row.label()
                        + (row.label().startsWith("GET ") && !row.detail().isEmpty() ? " (" + row.detail() + ")" : ""))
                .collect(Collectors.joining(", "));
        return deeds.isEmpty() ? "never connected" : deeds;
    }
}
