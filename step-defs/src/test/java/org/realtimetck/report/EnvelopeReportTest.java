package org.realtimetck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.verdict.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EnvelopeReportTest {
    @TempDir
    Path folder;

    @Test
    void the_envelope_says_who_when_where_what_and_survives_being_read() throws Exception {
        Reports.write(SampleRun.everyVerdict(), folder);
        Envelope envelope = Envelope.read(folder);

        assertThat(envelope.format()).isEqualTo(1);
        assertThat(envelope.client().capabilities()).containsExactly("audio-out", "use-tool");
        assertThat(envelope.client().dialects()).containsExactly("azure", "openai");
        assertThat(envelope.client().level()).isEqualTo("framework");
        assertThat(envelope.outcome()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(envelope.counts()).containsEntry(Verdict.PASSED, 2L).containsEntry(Verdict.KNOWN_FAILURE, 1L);
        assertThat(envelope.scenarios()).hasSize(8);
        assertThat(envelope.scenarios().get(2).findings()).containsExactly("TOOL-03");
        assertThat(envelope.scenarios().get(2).journal()).isEqualTo("journals/openai/TOOL-003.ndjson");
        assertThat(envelope.host().javaVersion()).isEqualTo(System.getProperty("java.version"));
    }

    @Test
    void every_other_file_of_the_folder_is_digested() throws Exception {
        Files.writeString(folder.resolve("messages-openai.ndjson"), "abc", StandardCharsets.UTF_8);
        Reports.write(SampleRun.everyVerdict(), folder);

        assertThat(Envelope.read(folder).digests())
                .containsEntry(
                        "messages-openai.ndjson", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                .containsKeys(
                        "index.html", "junit.xml", "summary.md", "badge.json", "journals/azure/END-002_1006.ndjson")
                .doesNotContainKey("envelope.json");
        try (Stream<Path> files = Files.walk(folder)) {
            long count = files.filter(Files::isRegularFile).count();
            assertThat(Envelope.read(folder).digests()).hasSize((int) count - 1);
        }
    }

    @Test
    void keys_are_in_snake_case_and_times_in_iso() throws Exception {
        Reports.write(SampleRun.everyVerdict(), folder);
        JsonNode json = JsonMapper.shared().readTree(Files.readString(folder.resolve("envelope.json")));

        assertThat(json.at("/kit_version").asString()).isEqualTo("0.1.0");
        assertThat(json.at("/started").asString()).isEqualTo("2026-11-21T10:00:00Z");
        assertThat(json.at("/scenarios/0/took_ms").asInt()).isEqualTo(432);
    }

    @Test
    void a_hostile_run_can_be_filed_and_read() throws Exception {
        Reports.write(SampleRun.hostile(), folder);

        assertThat(Envelope.read(folder).scenarios()).hasSize(6);
    }
}
