package org.realtimetck.realclients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.init.ClientTemplate;
import org.realtimetck.wire.Dialect;

/** What {@code init} writes works as it is, as errand programs and behind its adapter. */
@Tag("once")
@NeedsNode
@Timeout(900)
class TemplatesTest {

    /** In one dialect: all of the text scenarios, and those that run per commit. */
    private static final int ALL = 150;

    private static final int QUICK = 6;
    /** Trying again after a refusal, and sorting out what comes twice or not at all, is up to whoever fills one. */
    private static final Set<String> YOURS_TO_WRITE = Set.of("CONN-014", "CONN-015", "MAL-006", "MAL-007");

    @TempDir
    Path temporary;

    private Path written(String language) throws IOException {
        Path folder = temporary.resolve("my-client");
        ClientTemplate.in(language).writeTo(folder);
        return folder;
    }

    private void assertPassesAll(Path folder) throws InterruptedException {
        FolderRun.assertJudgedAndPassedBut(
                YOURS_TO_WRITE,
                FolderRun.certify(folder, temporary.resolve("ca"), EnumSet.of(Dialect.OPENAI), FolderRun::isPrompt),
                ALL);
    }

    private void assertPassesQuickOnes(Path folder, Dialect dialect) throws InterruptedException {
        FolderRun.assertAllPassed(
                FolderRun.certify(
                        folder,
                        temporary.resolve("ca"),
                        EnumSet.of(dialect),
                        scenario -> scenario.tags().contains("@quick")),
                QUICK);
    }

    @Test
    void nodePassesAsErrandsAndAsAdapter() throws Exception {
        Path folder = written("node");
        assertPassesQuickOnes(folder, Dialect.OPENAI);
        FolderRun.useAdapter(folder);
        assertPassesAll(folder);
        assertPassesQuickOnes(folder, Dialect.AZURE);
    }

    @Test
    void pythonPassesAsErrandsAndAsAdapter() throws Exception {
        Path folder = written("python");
        PythonWithWebsockets.useIn(folder);
        assertPassesQuickOnes(folder, Dialect.OPENAI);
        FolderRun.useAdapter(folder);
        assertPassesAll(folder);
        assertPassesQuickOnes(folder, Dialect.AZURE);
    }

    @Test
    void javaPassesAsErrandsAndAsAdapter() throws Exception {
        Path folder = written("java");
        assertPassesQuickOnes(folder, Dialect.AZURE);
        FolderRun.useAdapter(folder);
        assertPassesAll(folder);
    }
}
