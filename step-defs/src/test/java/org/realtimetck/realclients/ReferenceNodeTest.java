package org.realtimetck.realclients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.wire.Dialect;

/** A second model client passes what the first passes, so no scenario depends on one implementation's habits. */
@Tag("once")
@NeedsNode
@Timeout(600)
class ReferenceNodeTest {

    private static final Path FOLDER = Path.of("..", "fixtures", "clients", "reference-node");
    private static final int SCENARIOS = 65;
    private static final int FEW = 12;

    @TempDir
    Path temporary;

    /** A process for each scenario, so only those that tell most in little time. */
    @Test
    void itPassesAsErrandPrograms() throws Exception {
        FolderRun.assertAllPassed(
                FolderRun.certify(
                        FOLDER,
                        temporary.resolve("ca"),
                        EnumSet.allOf(Dialect.class),
                        scenario -> scenario.tags().contains("@quick")),
                FEW);
    }

    @Test
    void itPassesEverythingBehindItsAdapter() throws Exception {
        Path copy = Files.createDirectory(temporary.resolve("copy"));
        for (Path file : files()) {
            Files.copy(file, copy.resolve(String.valueOf(file.getFileName())));
        }
        FolderRun.useAdapter(copy);
        FolderRun.assertAllPassed(
                FolderRun.certify(copy, temporary.resolve("ca"), EnumSet.allOf(Dialect.class), FolderRun::isPrompt),
                SCENARIOS);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> content = Files.list(FOLDER)) {
            return content.filter(Files::isRegularFile).toList();
        }
    }
}
