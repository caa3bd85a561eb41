package org.realtimetck.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.verdict.Verdict;

/** Lines for a terminal of 100 columns. All text is made visible first; only colours of our own reach the terminal. */
final class TerminalPage {
    private static final int WIDTH = 100;
    private static final int LABEL = 13;
    private static final int MOST_FRAMES = 8;

    private final Appendable out;
    private final boolean colour;

    TerminalPage(Appendable out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    void headline(Ansi tone, String word, String subject, String sentence) throws IOException {
        String plain = word + "  " + Visible.line(subject) + "  ";
        String painted = tone.paint(word, colour) + "  " + Ansi.BOLD.paint(Visible.line(subject), colour) + "  ";
        List<String> lines = Wrapped.lines(Visible.line(sentence), Math.max(WIDTH / 3, WIDTH - plain.length()));
        line(painted + lines.get(0));
        for (String rest : lines.subList(1, lines.size())) {
            line("  " + rest);
        }
    }

    void labelled(String label, String text) throws IOException {
        List<String> lines = Wrapped.lines(text.strip(), WIDTH - LABEL);
        line(label(label) + lines.get(0));
        for (String rest : lines.subList(1, lines.size())) {
            line(" ".repeat(LABEL) + rest);
        }
    }

    void block(String text) throws IOException {
        for (String line : Wrapped.lines(text.strip(), WIDTH - LABEL)) {
            line(" ".repeat(LABEL) + line);
        }
    }

    /** Never broken, so that it can be copied. */
    void command(String label, String command) throws IOException {
        line(label(label) + Visible.line(command));
    }

    void frames(Timeline timeline) throws IOException {
        boolean numbered = timeline.hasSeveralConnections();
        String label = "frames";
        for (TimelineRow row : timeline.excerpt(MOST_FRAMES)) {
            String time = String.format(Locale.ROOT, "%10s", Elapsed.millis(row.atMicros()));
            String connection = numbered ? String.format(Locale.ROOT, "%-3s", row.connectionSign()) : "";
            String detail = row.detail().isEmpty() ? "" : "  " + row.detail();
            String plain = time + "  " + connection + row.direction().sign() + "  " + row.label() + detail;
            String cut = FrameText.cut(plain, WIDTH - LABEL - 1);
            line(label(label) + (row.tone() == TimelineRow.Tone.BAD ? Ansi.RED.paint(cut, colour) : cut));
            label = "";
        }
    }

    void finding(Finding finding) throws IOException {
        labelled("symptom", finding.symptom());
        labelled("cause", finding.cause());
        labelled("fix", finding.fix() + " [" + finding.rule() + "]");
    }

    void count(Verdict verdict, long count) throws IOException {
        String number = String.format(Locale.ROOT, "%5d  ", count);
        String words = Words.sign(verdict) + " " + Words.of(verdict);
        line(number + (verdict.failsRun() ? Ansi.RED.paint(words, colour) : words));
    }

    void verdict(Ansi tone, String sentence) throws IOException {
        for (String line : Wrapped.lines(sentence, WIDTH)) {
            line(tone.paint(line, colour));
        }
    }

    void gap() throws IOException {
        line("");
    }

    private String label(String label) {
        return Ansi.DIM.paint(String.format(Locale.ROOT, "  %-" + (LABEL - 2) + "s", label), colour);
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }
}
