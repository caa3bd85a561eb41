package org.realtimetck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a walk over the files shows. */
@Tag("architecture")
class SourceFilesTest {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final int LONGEST = 300;

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(MAIN)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void noFileIsLongerThanAReaderCanHold() throws IOException {
        assertThat(sources())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(linesOf(file)).as("%s", file).hasSizeLessThanOrEqualTo(LONGEST));
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIs() throws IOException {
        assertThat(sources().stream().map(Path::getParent).distinct())
                .isNotEmpty()
                .allSatisfy(folder -> {
                    Path packageInfo = folder.resolve("package-info.java");
                    assertThat(packageInfo).exists();
                    assertThat(linesOf(packageInfo)).contains("@NullMarked");
                    assertThat(linesOf(packageInfo).get(0)).startsWith("/**");
                });
    }

    @Test
    void everyFileOfAFaultHasATest() throws IOException {
        String tests = String.join("\n", linesOfAll(Path.of("src", "test", "java", "org", "realtimetck", "fault")));
        try (Stream<Path> files = Files.list(MAIN.resolve("org/realtimetck/fault"))) {
            assertThat(files.filter(file -> linesOf(file).stream().anyMatch(SourceFilesTest::isOfAFault))
                            .map(file -> file.getFileName().toString().replace(".java", "")))
                    .isNotEmpty()
                    .allSatisfy(fault -> assertThat(tests).contains("new " + fault + "("));
        }
    }

    @Test
    void everyFaultHasATermAndEveryTermIsInTheBook() throws IOException {
        String book = String.join("", linesOf(MAIN.resolve("org/realtimetck/fault/FaultBook.java")));
        try (Stream<Path> files = Files.list(MAIN.resolve("org/realtimetck/fault"))) {
            assertThat(files.filter(file -> linesOf(file).stream().anyMatch(SourceFilesTest::isOfAFault)))
                    .isNotEmpty()
                    .allSatisfy(file -> {
                        String fault = file.getFileName().toString().replace(".java", "");
                        assertThat(linesOf(file)).anyMatch(line -> line.contains(" Term<" + fault + "> TERM ="));
                        assertThat(book).contains(" " + fault + ".TERM");
                    });
        }
    }

    private static boolean isOfAFault(String line) {
        return line.matches(".* implements (Insertion|Alteration|Detention|Regime) .*");
    }

    private static List<String> linesOfAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> linesOf(file).stream()).toList();
        }
    }
}
