package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.document.InvalidDocumentException;

/** Sandboxes that follow their files. */
class SandboxFilesTest {

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @TempDir
    Path folder;

    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();

    private Path file(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }

    private String news() throws InterruptedException {
        return Objects.requireNonNull(news.poll(20, TimeUnit.SECONDS), "expected news of a file within 20 s");
    }

    private static String saying(String text) {
        return "name: mine\nrepeat: true\nreplies:\n  - say: " + text + "\n";
    }

    @Test
    void newConnectionsGetWhatTheFileSaysNow() throws Exception {
        Path file = file("mine.yaml", saying("One."));
        try (SandboxFiles files = SandboxFiles.open(fake.server(), List.of(file), news::add)) {
            OpenSandbox before = files.sandboxes().get(0);
            JdkClient old = fake.connect(RunningFake.OPENAI, before.key());
            assertThat(Said.writtenTurn(old, "a")).isEqualTo("One.");

            Files.writeString(file, saying("Two."));
            assertThat(news())
                    .isEqualTo(file + " has changed: new connections to sandbox 'mine' get what it says now.");

            assertThat(Said.writtenTurn(fake.connect(RunningFake.OPENAI, before.key()), "a"))
                    .isEqualTo("Two.");
            assertThat(Said.writtenTurn(old, "a")).isEqualTo("One.");
            assertThat(files.sandboxes().get(0).journal()).isSameAs(before.journal());
        }
    }

    @Test
    void aChangeWithAMistakeIsToldWithItsLineAndChangesNothing() throws Exception {
        Path file = file("mine.yaml", saying("One."));
        try (SandboxFiles files = SandboxFiles.open(fake.server(), List.of(file), news::add)) {
            String key = files.sandboxes().get(0).key();

            Files.writeString(file, saying("Two.") + "fualts: []\n");

            assertThat(news())
                    .isEqualTo(file + ":5:1: the sandbox has no 'fualts'; did you mean 'faults'?\n" + file
                            + " cannot be used; sandbox 'mine' stays as it was.");
            assertThat(Said.writtenTurn(fake.connect(RunningFake.OPENAI, key), "a"))
                    .isEqualTo("One.");
            Files.delete(file);
            assertThat(news()).contains("cannot be read", "stays as it was");
            Files.writeString(file, saying("Three."));
            assertThat(news()).contains("has changed");
            assertThat(Said.writtenTurn(fake.connect(RunningFake.OPENAI, key), "a"))
                    .isEqualTo("Three.");
        }
    }

    @Test
    void aNameThatIsTakenIsNotTakenAgain() throws Exception {
        Path one = file("one.yaml", "name: one");
        Path two = file("two.json", "{\"name\": \"two\"}");
        try (SandboxFiles files = SandboxFiles.open(fake.server(), List.of(one, two), news::add)) {
            Files.writeString(two, "{\"name\": \"one\"}");
            assertThat(news()).contains("a sandbox named 'one' is open already").contains("Sandbox 'two' stays");

            Files.writeString(two, "{\"name\": \"three\"}");
            assertThat(news()).contains("'three'");
            assertThat(files.sandboxes()).extracting(OpenSandbox::pathPrefix).containsExactly("/s/one", "/s/three");
            fake.open("two", null);
        }
    }

    @Test
    void withAMistakeInOneOfThemNoneIsOpened() throws IOException {
        List<Path> paths = List.of(file("one.yaml", "name: one"), file("two.yaml", "name: a b"));

        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> SandboxFiles.open(fake.server(), paths, news::add));
        fake.open("one", null);
    }

    @Test
    void whoeverClosesTheOldOneDoesNotCloseTheNewOne() throws Exception {
        OpenSandbox old = fake.open("mine", null);
        OpenSandbox now = fake.server().replace(old, old.sandbox().refusingItsKey());

        old.close();

        assertThat(now.key()).isEqualTo(old.key());
        JdkClient client = fake.connect(RunningFake.OPENAI, now.key());
        assertThat(client.next().at("/error/code").asString()).isEqualTo("invalid_api_key");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> fake.server().replace(old, old.sandbox()))
                .withMessageContaining("was replaced already");
    }
}
