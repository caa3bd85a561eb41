package org.realtimetck.report;

import java.io.IOException;
import java.nio.file.Path;
import org.realtimetck.journal.JournalFile;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;

/** {@code journals/<dialect>/<scenario id>.ndjson}: what the fake saw, one entry per line. Nothing seen, no file. */
public final class JournalReport implements Report {

    @Override
    public void write(RunResult run, Path folder) throws IOException {
        JournalPaths paths = new JournalPaths(run);
        for (ScenarioResult scenario : run.scenarios()) {
            if (!scenario.journal().isEmpty()) {
                JournalFile.write(scenario.journal(), ReportFile.inFolder(folder.resolve(paths.of(scenario))));
            }
        }
    }
}
