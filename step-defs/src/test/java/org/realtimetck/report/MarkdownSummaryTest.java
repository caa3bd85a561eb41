package org.realtimetck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.verdict.RunResult;

class MarkdownSummaryTest {
    @TempDir
    Path folder;

    @Test
    void markdown_tells_counts_failures_and_the_rest_folded() throws Exception {
        String text = markdown(SampleRun.everyVerdict());

        assertThat(text)
                .startsWith("## ✗ Realtime TCK: The run is incomplete")
                .contains("| ✗ failed | 2 |")
                .contains("### ✗ TOOL-003 (OpenAI) The function's result")
                .contains("- **Fix:** Send the output at once")
                .contains("  186.3 ms  client ← fake  error  conversation_already_has_active_response")
                .contains("./realtime-tck certify --client 'node agent.js' --tags @TOOL-003 --dialect openai")
                .contains("<details><summary>≈ known failure: 1</summary>");
    }

    @Test
    void nothing_a_client_says_becomes_markdown() throws Exception {
        String prose = markdown(SampleRun.hostile()).replaceAll("(?s)````?text\n.*?\n````?\n", "");

        assertThat(prose).doesNotContain("<script>", "<img", "\u001b").contains("&lt;/script&gt;");
    }

    private String markdown(RunResult run) throws Exception {
        new MarkdownSummary().write(run, folder);
        return Files.readString(folder.resolve("summary.md"));
    }
}
