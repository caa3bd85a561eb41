package org.realtimetck.report;

import java.io.IOException;
import java.nio.file.Path;
import org.realtimetck.journal.Entry;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** {@code journals/<dialect>/<scenario id>.ndjson}: what the fake saw, one entry per line. Nothing seen, no file. */
public final class JournalReport implements Report {
    private final JsonMapper mapper = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Override
    public void write(RunResult run, Path folder) throws IOException {
        JournalPaths paths = new JournalPaths(run);
        for (ScenarioResult scenario : run.scenarios()) {
            if (!scenario.journal().isEmpty()) {
                ReportFile.write(folder.resolve(paths.of(scenario)), lines(scenario));
            }
        }
    }

    private String lines(ScenarioResult scenario) {
        StringBuilder lines = new StringBuilder();
        for (Entry entry : scenario.journal()) {
            lines.append(mapper.writeValueAsString(entry)).append('\n');
        }
        return lines.toString();
    }
}
