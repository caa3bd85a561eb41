package org.realtimetck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.verdict.Verdict;

class BadgeReportTest {
    @TempDir
    Path folder;

    @Test
    void the_badge_tells_the_score() throws Exception {
        new BadgeReport().write(SampleRun.of(new SampleScenario("A-1", Verdict.PASSED).result()), folder);

        assertThat(folder.resolve("badge.json"))
                .hasContent(
                        "{\"schemaVersion\":1,\"label\":\"Realtime TCK 0.1.0\",\"message\":\"1/1\",\"color\":\"brightgreen\"}");
    }
}
