package org.realtimetck.bench.report;

import java.util.List;
import org.realtimetck.bench.run.Result;

/** For whoever waits for it. */
public final class TerminalTable {

    private static final int ERRORS_SHOWN = 5;

    private TerminalTable() {}

    public static String of(BenchReport report) {
        StringBuilder text = new StringBuilder();
        report.results().forEach(result -> table(text, result));
        return text.append(report.machine().described()).append('\n').toString();
    }

    private static void table(StringBuilder text, Result result) {
        List<List<String>> rows = Table.rows(result);
        int[] widths = Table.widths(rows);
        text.append(result.title()).append(" [").append(result.figure()).append("]\n");
        line(text, Table.HEAD, widths);
        rows.forEach(row -> line(text, row, widths));
        result.sides().stream()
                .flatMap(side -> side.errors().stream())
                .limit(ERRORS_SHOWN)
                .forEach(error -> text.append("  wrong: ").append(error).append('\n'));
        text.append('\n');
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        text.append(' ');
        for (int column = 0; column < widths.length; column++) {
            String cell = cells.get(column);
            String room = " ".repeat(widths[column] - cell.length());
            text.append(' ').append(column == 0 ? cell + room : room + cell).append(' ');
        }
        text.append('\n');
    }
}
