package org.realtimetck.evidence;

import java.util.Collections;
import java.util.List;

/** A page as Markdown that a terminal shows as well as a browser does. */
public final class MarkdownPage implements Page {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void heading(int level, String words) {
        text.append(level == 1 ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(words)
                .append("\n\n");
    }

    @Override
    public void paragraph(String words) {
        text.append(words).append("\n\n");
    }

    @Override
    public void list(List<Entry> entries) {
        for (Entry entry : entries) {
            String term = entry.term().isEmpty() ? "" : "**" + entry.term() + "** ";
            text.append("- ").append(term).append(entry.text()).append('\n');
        }
        text.append('\n');
    }

    @Override
    public void table(List<String> head, List<List<String>> rows) {
        row(head);
        row(Collections.nCopies(head.size(), "---"));
        rows.forEach(this::row);
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append("| ");
        text.append(String.join(
                " | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList()));
        text.append(" |\n");
    }

    @Override
    public String toString() {
        return text.toString().replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }
}
