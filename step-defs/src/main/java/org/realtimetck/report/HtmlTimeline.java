package org.realtimetck.report;

import java.util.List;
import java.util.Locale;
import org.realtimetck.journal.Entry;
import org.realtimetck.report.TimelineRow.Direction;
import org.realtimetck.verdict.ScenarioResult;

/** The frames of a scenario as a drawing: the client's line on the left, the fake's on the right, arrows between. */
final class HtmlTimeline {
    /** Passed scenarios are looked at less, and there are many of them. */
    private static final int MOST_ROWS_PASSED = 60;

    private static final int MOST_ROWS = 300;
    private static final int LONGEST_TEXT = 6000;

    private final ScenarioResult scenario;
    private final String journalPath;
    private final Timeline timeline;
    private final Html html;

    HtmlTimeline(ScenarioResult scenario, String journalPath, Html html) {
        this.scenario = scenario;
        this.journalPath = journalPath;
        this.timeline = Timeline.of(scenario);
        this.html = html;
    }

    void write() {
        if (timeline.rows().isEmpty()) {
            html.leaf("p", "The fake saw no connection.", "class", "no-frames");
            return;
        }
        html.open("div", "class", "timeline");
        html.open("div", "class", "lanes", "aria-hidden", "true").leaf("span", "");
        html.open("span", "class", "ends")
                .leaf("span", "client")
                .leaf("span", "fake")
                .close()
                .close();
        html.open("ol").newLine();
        int most = scenario.verdict().failsRun() ? MOST_ROWS : MOST_ROWS_PASSED;
        List<TimelineRow> rows = timeline.rows();
        rows.subList(0, Math.min(most, rows.size())).forEach(this::row);
        html.close();
        html.open("p", "class", "journal");
        if (rows.size() > most) {
            html.text(Words.count(rows.size() - most, "more row") + " and all frames in full: ");
        } else {
            html.text("All frames in full: ");
        }
        html.leaf("a", journalPath, "href", journalPath).close().close();
    }

    private void row(TimelineRow row) {
        String look =
                "row " + css(row.direction().name()) + " tone-" + css(row.tone().name());
        html.open("li", "class", row.evidence() ? look + " evidence" : look);
        String text = wireText(row);
        html.open(text.isEmpty() ? "div" : "details");
        html.open(text.isEmpty() ? "div" : "summary", "class", "line");
        html.open("span", "class", "time").text(Elapsed.millis(row.atMicros()));
        if (timeline.hasSeveralConnections() && row.connection() > 0) {
            html.leaf("span", row.connectionSign(), "class", "connection", "title", "connection " + row.connection());
        }
        html.close();
        wire(row);
        html.close();
        if (!text.isEmpty()) {
            html.leaf("pre", text, "tabindex", "0");
        }
        html.close().close().newLine();
    }

    private void wire(TimelineRow row) {
        html.open("span", "class", "wire");
        html.leaf("span", spoken(row), "class", "unseen");
        html.open("span", "class", "message").leaf("span", row.label(), "class", "label");
        if (!row.detail().isEmpty()) {
            html.text(" ").leaf("span", row.detail(), "class", "detail");
        }
        if (row.evidence()) {
            html.text(" ").leaf("span", "evidence", "class", "mark");
        }
        html.close().leaf("span", "", "class", "arrow", "aria-hidden", "true").close();
    }

    private static String spoken(TimelineRow row) {
        return switch (row.direction()) {
            case TO_FAKE -> "client to fake: ";
            case TO_CLIENT -> row.tone() == TimelineRow.Tone.WITHHELD ? "held back: " : "fake to client: ";
            case NOTE -> "";
        };
    }

    /** The first frame of a row, and the last if there are several. */
    private String wireText(TimelineRow row) {
        List<Integer> entries = row.entries();
        String first = wireText(entries.get(0));
        if (entries.size() == 1 || row.direction() == Direction.NOTE) {
            return first;
        }
        return "first of " + entries.size() + "\n" + first + "\n\nlast\n" + wireText(entries.get(entries.size() - 1));
    }

    private String wireText(int index) {
        Entry entry = scenario.journal().get(index);
        String text = EntryFacts.of(entry).text();
        return FrameText.abridged(FrameText.pretty(text), LONGEST_TEXT);
    }

    private static String css(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
