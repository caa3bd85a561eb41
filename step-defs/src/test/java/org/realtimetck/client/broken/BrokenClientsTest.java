package org.realtimetck.client.broken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BrokenClientsTest {

    private static final Path SOURCES = Path.of("src/test/java/org/realtimetck/client/broken");

    @ParameterizedTest
    @EnumSource
    void every_broken_client_says_its_bug_and_marks_one_line(BrokenClients client) throws IOException {
        String source = Files.readString(SOURCES.resolve(client.clientName() + ".java"));

        assertThat(source).containsOnlyOnce("/** Bug: ").containsOnlyOnce("// the fault");
    }

    @Test
    void every_broken_client_is_listed() throws IOException {
        List<String> listed = Arrays.stream(BrokenClients.values())
                .map(BrokenClients::clientName)
                .toList();
        try (Stream<Path> files = Files.list(SOURCES)) {
            List<String> written = files.map(
                            file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.startsWith("BrokenClients") && !name.equals("package-info"))
                    .toList();

            assertThat(listed).containsExactlyInAnyOrderElementsOf(written);
        }
    }
}
