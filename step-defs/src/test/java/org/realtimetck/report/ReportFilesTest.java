package org.realtimetck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {

    @TempDir
    Path folder;

    @Test
    void everythingAReportWritesIsKnownByItsName() throws Exception {
        Reports.write(SampleRun.everyVerdict(), folder);
        try (Stream<Path> written = Files.walk(folder)) {
            assertThat(written.filter(path -> !path.equals(folder)).toList())
                    .hasSizeGreaterThan(5)
                    .allMatch(path -> Files.isDirectory(path)
                            ? ReportFiles.isFolder(folder.relativize(path))
                            : ReportFiles.isFile(folder.relativize(path)));
        }
        assertThat(ReportFiles.isFile(Path.of("messages-azure.ndjson"))).isTrue();
    }

    @Test
    void anythingElseIsSomebodyElses() {
        assertThat(Stream.of("letter.txt", "journals/notes.txt", "old/index.html", "journals/openai/sub/a.ndjson"))
                .noneMatch(name -> ReportFiles.isFile(Path.of(name)));
        assertThat(Stream.of("old", "journals/mine")).noneMatch(name -> ReportFiles.isFolder(Path.of(name)));
    }
}
