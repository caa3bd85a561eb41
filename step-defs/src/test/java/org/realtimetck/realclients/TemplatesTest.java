package org.realtimetck.realclients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.init.ClientTemplate;
import org.realtimetck.wire.Dialect;

/** What {@code init} writes works as it is, as errand programs and behind its adapter. */
@NeedsNode
@Timeout(900)
class TemplatesTest {

    /** In one dialect: all of the text scenarios, and those that run per commit. */
    private static final int ALL = 28;

    private static final int QUICK = 6;

    @TempDir
    Path temporary;

    private Path written(String language) throws IOException {
        Path folder = temporary.resolve("my-client");
        ClientTemplate.in(language).writeTo(folder);
        return folder;
    }

    private void assertPassesAll(Path folder) throws InterruptedException {
        FolderRun.assertAllPassed(
                FolderRun.certify(folder, temporary.resolve("ca"), EnumSet.of(Dialect.OPENAI), any -> true), ALL);
    }

    private void assertPassesQuickOnesAsAzure(Path folder) throws InterruptedException {
        FolderRun.assertAllPassed(
                FolderRun.certify(
                        folder,
                        temporary.resolve("ca"),
                        EnumSet.of(Dialect.AZURE),
                        scenario -> scenario.tags().contains("@quick")),
                QUICK);
    }

    @Test
    void nodePassesAsErrandsAndAsAdapter() throws Exception {
        Path folder = written("node");
        assertPassesAll(folder);
        FolderRun.useAdapter(folder);
        assertPassesAll(folder);
        assertPassesQuickOnesAsAzure(folder);
    }

    @Test
    void pythonPassesAsErrandsAndAsAdapter() throws Exception {
        Path folder = written("python");
        PythonWithWebsockets.useIn(folder);
        assertPassesAll(folder);
        FolderRun.useAdapter(folder);
        assertPassesAll(folder);
        assertPassesQuickOnesAsAzure(folder);
    }

    @Test
    void javaPassesAsErrandsAndAsAdapter() throws Exception {
        Path folder = written("java");
        assertPassesQuickOnesAsAzure(folder);
        FolderRun.useAdapter(folder);
        assertPassesAll(folder);
    }
}
