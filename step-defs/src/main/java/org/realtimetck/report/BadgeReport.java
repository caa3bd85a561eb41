package org.realtimetck.report;

import java.io.IOException;
import java.nio.file.Path;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code badge.json}, in the form that badge services read from a URL. */
public final class BadgeReport implements Report {

    @Override
    public void write(RunResult run, Path folder) throws IOException {
        Summary summary = Summary.of(run);
        JsonMapper mapper = JsonMapper.shared();
        ObjectNode badge = mapper.createObjectNode()
                .put("schemaVersion", 1)
                .put("label", "Realtime TCK " + run.kitVersion())
                .put("message", message(summary))
                .put("color", color(summary));
        ReportFile.write(folder.resolve("badge.json"), mapper.writeValueAsString(badge) + "\n");
    }

    private static String message(Summary summary) {
        String score = summary.count(Verdict.PASSED) + "/" + summary.judged();
        return switch (summary.outcome()) {
            case INCOMPLETE -> "incomplete";
            case KIT_FAULT -> "kit broke";
            default -> score;
        };
    }

    private static String color(Summary summary) {
        return switch (summary.outcome()) {
            case PASS -> summary.count(Verdict.KNOWN_FAILURE) == 0 ? "brightgreen" : "yellow";
            case INCOMPLETE, KIT_FAULT -> "lightgrey";
            default -> "red";
        };
    }
}
