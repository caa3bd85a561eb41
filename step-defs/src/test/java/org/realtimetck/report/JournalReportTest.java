package org.realtimetck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JournalReportTest {
    @TempDir
    Path folder;

    @Test
    void a_journal_is_one_entry_per_line() throws Exception {
        new JournalReport().write(SampleRun.everyVerdict(), folder);
        List<String> lines = Files.readAllLines(folder.resolve("journals/azure/END-002_1006.ndjson"));

        JsonNode first = JsonMapper.shared().readTree(lines.get(0));
        assertThat(first.at("/entry").asString()).isEqualTo("opened");
        assertThat(first.at("/at_micros").asLong()).isEqualTo(1100);
        assertThat(first.at("/connection").asInt()).isEqualTo(1);
        assertThat(lines).hasSize(18);
    }

    @Test
    void a_scenario_the_fake_saw_nothing_of_has_no_file() throws Exception {
        new JournalReport().write(SampleRun.everyVerdict(), folder);

        assertThat(files())
                .containsExactly(
                        "azure/END-002_1006.ndjson",
                        "azure/SESS-001.ndjson",
                        "openai/SESS-001.ndjson",
                        "openai/TOOL-003.ndjson");
    }

    @Test
    void ids_that_are_no_file_names_stay_inside_the_folder_and_apart() throws Exception {
        RunResult run = SampleRun.of(
                scenario("../../etc/passwd"),
                scenario("A[b c]"),
                scenario("A[b/c]"),
                scenario("a[B:C]"),
                scenario("..."),
                scenario("L".repeat(300)));
        new JournalReport().write(run, folder);

        assertThat(files())
                .containsExactlyInAnyOrder(
                        "openai/etc_passwd.ndjson",
                        "openai/A_b_c.ndjson",
                        "openai/A_b_c~2.ndjson",
                        "openai/a_B_C~3.ndjson",
                        "openai/scenario.ndjson",
                        "openai/" + "L".repeat(80) + ".ndjson");
    }

    private static org.realtimetck.verdict.ScenarioResult scenario(String id) {
        return new SampleScenario(id, Verdict.PASSED)
                .journal(new SampleJournal().open())
                .result();
    }

    private List<String> files() throws Exception {
        Path journals = folder.resolve("journals");
        try (Stream<Path> files = Files.walk(journals)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> journals.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
