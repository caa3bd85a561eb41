package org.realtimetck.bench.report;

import java.util.List;
import org.realtimetck.bench.run.Result;

/** For READMEs: the tables, and the machine beneath them. */
final class MarkdownFormat implements Format {

    @Override
    public String file() {
        return "bench.md";
    }

    @Override
    public String write(BenchReport report) {
        StringBuilder text = new StringBuilder();
        for (Result result : report.results()) {
            text.append("**")
                    .append(result.title())
                    .append("** (`")
                    .append(result.figure())
                    .append("`)\n\n");
            row(text, Table.HEAD);
            text.append("|---|" + "--:|".repeat(Table.HEAD.size() - 1) + "\n");
            Table.rows(result).forEach(row -> row(text, row));
            text.append('\n');
        }
        return text.append("Measured on ")
                .append(report.begun().toString(), 0, 10)
                .append(" at scale *")
                .append(report.scale())
                .append("*: ")
                .append(report.machine().described())
                .append(".\n")
                .toString();
    }

    private static void row(StringBuilder text, List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
