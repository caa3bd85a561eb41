package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {

    @TempDir
    Path folder;

    @BeforeEach
    void anEarlierReportIsThere() throws IOException {
        for (String name : new String[] {
            "envelope.json",
            "index.html",
            "messages-openai.ndjson",
            "journals/openai/RESP-001.ndjson",
            "journals/azure/RESP-001.ndjson"
        }) {
            write(name, "of yesterday");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void anEarlierReportMakesRoom() throws IOException {
        ReportFolder.empty(folder);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("envelope.json"));
        }
    }

    @Test
    void whatTheUserPutIntoItStays() throws IOException {
        write("notes.md", "look at RESP-001");
        write("old/index.html", "a copy");
        write("journals/azure/remarks.txt", "odd");
        ReportFolder.empty(folder);
        assertThat(folder.resolve("notes.md")).hasContent("look at RESP-001");
        assertThat(folder.resolve("old/index.html")).hasContent("a copy");
        assertThat(folder.resolve("journals/azure/remarks.txt")).hasContent("odd");
        assertThat(folder.resolve("journals/openai")).doesNotExist();
        assertThat(folder.resolve("journals/azure/RESP-001.ndjson")).doesNotExist();
        assertThat(folder.resolve("index.html")).doesNotExist();
    }
}
