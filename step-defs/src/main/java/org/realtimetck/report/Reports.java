package org.realtimetck.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.realtimetck.verdict.RunResult;

/** All reports of a run, the envelope last because it holds the digests of the others. */
public final class Reports {
    private static final List<Report> ALL = List.of(
            new JournalReport(),
            new HtmlReport(),
            new JunitReport(),
            new MarkdownSummary(),
            new BadgeReport(),
            new EnvelopeReport());

    private Reports() {}

    /**
     * Writes every report.
     *
     * @param folder of this run; what already lies there, for example Cucumber Messages, is digested too
     * @throws IOException if a file cannot be written
     */
    public static void write(RunResult run, Path folder) throws IOException {
        for (Report report : ALL) {
            report.write(run, folder);
        }
    }
}
