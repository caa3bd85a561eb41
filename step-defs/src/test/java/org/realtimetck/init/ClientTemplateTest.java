package org.realtimetck.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.client.process.ClientFolder;

class ClientTemplateTest {

    private static final Path SOURCES = Path.of("src", "main", "resources", "org", "realtimetck", "init");

    @TempDir
    Path temporary;

    static List<String> languages() {
        return ClientTemplate.languages();
    }

    private static List<String> filesIn(Path folder) throws IOException {
        try (Stream<Path> content = Files.walk(folder)) {
            return content.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.equals("contents.txt"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyFileOfATemplateIsWrittenWithTheFoldersName(String language) throws IOException {
        Path folder = temporary.resolve("My Agent 2");

        List<Path> written = ClientTemplate.in(language).writeTo(folder);

        assertThat(filesIn(folder)).containsExactlyInAnyOrderElementsOf(filesIn(SOURCES.resolve(language)));
        assertThat(written).hasSameSizeAs(filesIn(folder));
        for (String file : filesIn(folder)) {
            assertThat(folder.resolve(file)).content().doesNotContain("{{name}}");
        }
        assertThat(ClientFolder.read(folder).profile().name()).isEqualTo("my-agent-2");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noTemplateNamesARegistry(String language) throws IOException {
        for (String file : filesIn(SOURCES.resolve(language))) {
            assertThat(SOURCES.resolve(language).resolve(file))
                    .content()
                    .doesNotContain("\"resolved\"")
                    .doesNotContain("registry.");
        }
    }

    @Test
    void aFolderThatIsEmptyWillDo() throws IOException {
        assertThat(ClientTemplate.in("node").writeTo(temporary)).isNotEmpty();
    }

    @Test
    void aFolderInUseIsLeftAlone() throws IOException {
        Files.writeString(temporary.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> ClientTemplate.in("python").writeTo(temporary))
                .isInstanceOf(FolderInUseException.class)
                .hasMessage("expected a new folder or an empty one, got " + temporary
                        + ", which holds notes.txt. Nothing was written.");
        assertThat(filesIn(temporary)).containsExactly("notes.txt");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.writeString(temporary.resolve("client"), "mine");

        assertThatThrownBy(() -> ClientTemplate.in("go").writeTo(file)).hasMessageContaining("which is a file");
    }

    @Test
    void anUnknownLanguageIsRefused() {
        assertThatThrownBy(() -> ClientTemplate.in("cobol"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("node, python, java, dotnet, go");
    }
}
