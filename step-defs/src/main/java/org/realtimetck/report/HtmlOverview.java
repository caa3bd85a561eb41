package org.realtimetck.report;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.realtimetck.client.Capability;
import org.realtimetck.client.Profile;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.Verdict;

/** The head of the page: who was judged, what came of it, in how many cases, and the filter. */
final class HtmlOverview {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final RunResult run;
    private final Summary summary;
    private final Html html;

    HtmlOverview(RunResult run, Html html) {
        this.run = run;
        this.summary = Summary.of(run);
        this.html = html;
    }

    void write() {
        html.open("header", "class", "page-head");
        html.leaf("p", "Realtime TCK " + run.kitVersion(), "class", "kit");
        html.open("h1").text(run.client().name() + " ");
        html.leaf("span", run.client().version(), "class", "version").close();
        String outcome = summary.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        html.leaf("p", summary.sentence(), "class", "outcome outcome-" + outcome);
        problems();
        facts();
        html.close().newLine();
        bar();
        filter();
    }

    private void problems() {
        if (run.problems().isEmpty()) {
            return;
        }
        html.open("section", "class", "problems")
                .leaf("h2", "Problems of the run itself")
                .open("ul");
        run.problems().forEach(problem -> html.leaf("li", problem));
        html.close().close();
    }

    private void facts() {
        Profile client = run.client();
        html.open("dl", "class", "facts");
        fact("Dialects", client.dialects().stream().sorted().map(Words::of).collect(Collectors.joining(", ")));
        fact("Layer", client.level().name().toLowerCase(Locale.ROOT));
        String claims =
                client.capabilities().stream().sorted().map(Capability::word).collect(Collectors.joining(", "));
        fact("Claims", claims.isEmpty() ? "nothing beyond talk-once" : claims);
        fact("Started", TIME.format(run.started()));
        fact("Took", Elapsed.words(Duration.between(run.started(), run.ended())));
        if (client.homepage() != null) {
            fact("Homepage", Objects.requireNonNull(client.homepage()));
        }
        html.close();
    }

    private void fact(String name, String value) {
        html.open("div").leaf("dt", name).leaf("dd", value).close();
    }

    /** The share of each verdict as one line; the filter below is its legend, so screen readers may skip it. */
    private void bar() {
        int total = run.scenarios().size();
        if (total == 0) {
            return;
        }
        html.open("svg", "class", "bar", "viewBox", "0 0 1000 8", "preserveAspectRatio", "none", "aria-hidden", "true");
        double x = 0;
        for (Verdict verdict : Verdict.values()) {
            double width = 1000.0 * summary.count(verdict) / total;
            if (width > 0) {
                rect(verdict, x, width);
            }
            x += width;
        }
        html.close().newLine();
    }

    private void rect(Verdict verdict, double x, double width) {
        String from = String.format(Locale.ROOT, "%.2f", x);
        String wide = String.format(Locale.ROOT, "%.2f", width);
        html.open("rect", "class", "fill-" + css(verdict), "x", from, "width", wide, "height", "8");
        html.close();
    }

    private void filter() {
        html.open("nav", "class", "filter", "aria-label", "Filter scenarios by verdict");
        button("all", "All", run.scenarios().size());
        for (Verdict verdict : Verdict.values()) {
            if (summary.count(verdict) > 0) {
                button(css(verdict), Words.sign(verdict) + " " + Words.of(verdict), summary.count(verdict));
            }
        }
        html.lone("input", "type", "search", "id", "search", "placeholder", "Find id or words", "aria-label", "Find");
        html.leaf("span", "", "id", "shown", "class", "shown", "role", "status");
        html.close().newLine();
    }

    private void button(String filter, String words, long count) {
        String pressed = Boolean.toString(filter.equals("all"));
        html.open(
                "button", "type", "button", "data-filter", filter, "aria-pressed", pressed, "class", "text-" + filter);
        html.text(words + " ").leaf("b", Long.toString(count)).close();
    }

    static String css(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
