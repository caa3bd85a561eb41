package org.realtimetck.client.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetUpTest {

    private static final Path PATH_LESS = Path.of("/nowhere");

    @TempDir
    Path folder;

    @TempDir
    Path stamps;

    @Test
    void aSetUpRunsOnceUntilSomethingChanges() throws Exception {
        script("mkdir -p node_modules; echo run >> node_modules/count");
        prepare();
        prepare();
        assertThat(count()).isEqualTo(1);
        Files.writeString(folder.resolve("package-lock.json"), "{}");
        prepare();
        prepare();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aSetUpRunsAgainWhenWhatItInstalledIsGone() throws Exception {
        script("mkdir -p node_modules; echo run >> node_modules/count");
        prepare();
        Files.delete(folder.resolve("node_modules/count"));
        Files.delete(folder.resolve("node_modules"));
        prepare();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aSetUpThatFailsIsSaidWithItsLastLinesAndRunsAgain() throws Exception {
        script("echo no such package; exit 7");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(this::prepare)
                    .isInstanceOf(SetUpFailedException.class)
                    .hasMessageContaining("the set-up of my-agent (sh set-up.sh, in " + folder)
                    .hasMessageContaining(
                            "ended with exit code 7, 3 times. Run it by hand in that folder. Its last lines:\n"
                                    + "  no such package");
        }
    }

    @Test
    void aSetUpThatFailsByChanceIsTriedAgain() throws Exception {
        script("mkdir -p node_modules; echo run >> node_modules/count; test $(wc -l < node_modules/count) = 2");
        prepare();
        assertThat(count()).isEqualTo(2);
    }

    @Test
    void aSetUpThatIsInterruptedIsNotTriedAgain() throws Exception {
        script("mkdir -p node_modules; echo run >> node_modules/count; exit 130");
        assertThatThrownBy(this::prepare)
                .isInstanceOf(SetUpFailedException.class)
                .hasMessageContaining("was interrupted");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aSetUpThatHangsIsEnded() throws Exception {
        script("echo asking; sleep 1000");
        assertThatThrownBy(
                        () -> ProcessClient.prepare(ClientFolder.read(folder), path(), stamps, Duration.ofMillis(300)))
                .isInstanceOf(SetUpFailedException.class)
                .hasMessageContaining("was ended after 300 ms, its time limit")
                .hasMessageContaining("asking");
    }

    @Test
    void aSetUpWhoseProgramIsMissingSaysWhatIsNeeded() throws Exception {
        String yaml = "setup: [realtime-npm-x, ci]\nerrands: {talk-once: [sh]}";
        Files.writeString(folder.resolve("client.yaml"), Samples.yaml(yaml));
        assertThatThrownBy(this::prepare)
                .isInstanceOf(SetUpFailedException.class)
                .hasMessageContaining("(realtime-npm-x ci, in ")
                .hasMessageContaining("cannot be started: realtime-npm-x is not on the PATH");
    }

    @Test
    void aMissingNodeIsSaidWithTheVersionThatIsNeeded() {
        String help = CommandHelp.cannotStart(java.util.List.of("npm", "ci"), folder, new IOException("error=2"));
        assertThat(help).startsWith("Node 20 or newer is needed: npm is not on the PATH.");
    }

    @Test
    void aMissingFolderIsSaid() {
        String help = CommandHelp.cannotStart(java.util.List.of("sh"), PATH_LESS, new IOException("error=2"));
        assertThat(help).isEqualTo("its folder /nowhere is not there.");
    }

    private void script(String script) throws IOException {
        Files.writeString(folder.resolve("set-up.sh"), script);
        String yaml = "setup: [sh, set-up.sh]\nerrands: {talk-once: [sh, talk.sh]}";
        Files.writeString(folder.resolve("client.yaml"), Samples.yaml(yaml));
    }

    private void prepare() throws InterruptedException {
        ProcessClient.prepare(ClientFolder.read(folder), path(), stamps, Samples.PATIENCE)
                .close();
    }

    private static Map<String, String> path() {
        return Map.of("PATH", System.getenv("PATH"));
    }

    private long count() throws IOException {
        return Files.readAllLines(folder.resolve("node_modules/count")).size();
    }
}
