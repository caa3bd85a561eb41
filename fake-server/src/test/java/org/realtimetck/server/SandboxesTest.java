package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.realtimetck.journal.Entry;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Model;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;
import org.realtimetck.session.SessionLimits;
import org.realtimetck.transport.RawClient;
import org.realtimetck.wire.Dialect;

/** Which sandbox a client gets, where keys have to be known. */
class SandboxesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @Test
    void aSessionThatCannotBeginIsAFaultOfTheKit() throws InterruptedException {
        SessionLimits endless = SessionLimits.AS_CAPTURED.withLifetime(Duration.ofSeconds(Long.MAX_VALUE));
        OpenSandbox broken = fake.openToBreak(
                Sandbox.healthy("broken", null, new Assistant(Pace.IMMEDIATE)).with(endless));

        assertThat(fake.connect(RunningFake.OPENAI, broken.key()).end().code()).isEqualTo(1011);
        assertThat(broken.kitFaults()).hasSize(1);
    }

    @Test
    void twoSandboxesNeverMix() throws InterruptedException {
        OpenSandbox red = fake.open(saying("red"));
        OpenSandbox blue = fake.open(saying("blue"));
        JdkClient toRed = fake.connect(RunningFake.OPENAI, red.key());
        JdkClient toBlue = fake.connectTls(RunningFake.OPENAI, blue.key());
        for (int turn = 1; turn <= 3; turn++) {
            assertThat(Said.writtenTurn(toRed, "word for red")).isEqualTo("red");
            assertThat(Said.writtenTurn(toBlue, "word for blue")).isEqualTo("blue");
        }
        assertThat(texts(red)).contains("word for red").doesNotContain("blue");
        assertThat(texts(blue)).contains("word for blue").doesNotContain("red\"");
        assertThat(fake.server().strays().journal().entries()).isEmpty();
    }

    @Test
    void anUnknownKeyIsAStray() throws InterruptedException {
        OpenSandbox mine = fake.open("mine", Dialect.OPENAI);
        JdkClient lost = fake.connect("/s/mine" + RunningFake.OPENAI, "sk-test-of-nobody");
        assertThat(lost.end().code()).isEqualTo(3000);
        assertThat(mine.journal().entries()).isEmpty();
        List<Entry> strays = fake.server().strays().journal().entries();
        assertThat(strays.get(0)).isInstanceOfSatisfying(Entry.Opened.class, opened -> {
            assertThat(opened.path()).isEqualTo("/s/mine/v1/realtime");
            assertThat(opened.status()).isEqualTo(101);
        });
        assertThat(strays).anyMatch(entry -> entry instanceof Entry.Closing closing && closing.code() == 3000);
    }

    @Test
    void thePrefixOfAPathIsNoObstacleToAKey() throws InterruptedException {
        OpenSandbox mine = fake.open("mine", Dialect.AZURE);
        JdkClient client = fake.connect(mine.pathPrefix() + RunningFake.AZURE, mine.key());
        assertThat(client.next().path("type").asString()).isEqualTo("session.created");
        assertThat(mine.journal().entries()).isNotEmpty();
    }

    @Test
    void aClosedSandboxIsGone() throws InterruptedException {
        OpenSandbox mine = fake.open("mine", Dialect.OPENAI);
        mine.close();
        assertThat(fake.connect(RunningFake.OPENAI, mine.key()).end().code()).isEqualTo(3000);
        try (OpenSandbox next = fake.open("mine", Dialect.OPENAI)) {
            assertThat(next.key()).isNotEqualTo(mine.key());
        }
    }

    @Test
    void oneNameIsForOneSandbox() {
        fake.open("mine", Dialect.OPENAI);
        assertThatThrownBy(() -> fake.open("mine", Dialect.AZURE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'mine' is open already");
    }

    @Test
    void whatIsSaidBeforeSessionCreatedWasReadIsAnswered() throws IOException {
        OpenSandbox mine = fake.open("mine", Dialect.OPENAI);
        RawClient client = fake.dial(RunningFake.OPENAI, "Authorization: Bearer " + mine.key());
        client.readHead();
        client.sendText(Said.WRITTEN);
        client.sendText(Said.userText("early"));
        client.sendText(Said.RESPOND);
        for (String type : List.of(
                "session.created",
                "session.updated",
                "conversation.item.added",
                "conversation.item.done",
                "response.created")) {
            assertThat(client.read().text()).startsWith("{\"type\":\"" + type + "\"");
        }
    }

    @Test
    void aReconnectIsTheNextConnectionOfTheSameJournal() throws InterruptedException {
        OpenSandbox mine = fake.open("mine", Dialect.OPENAI);
        for (int connection = 1; connection <= 2; connection++) {
            JdkClient client = fake.connect(RunningFake.OPENAI, mine.key());
            client.nextOf("session.created");
            client.close();
            int expected = connection;
            assertThat(mine.journal()
                            .await(
                                    entries -> entries.stream()
                                            .anyMatch(entry ->
                                                    entry instanceof Entry.Closed && entry.connection() == expected),
                                    SOON))
                    .isTrue();
        }
        assertThat(mine.journal().entries())
                .filteredOn(Entry.Opened.class::isInstance)
                .extracting(Entry::connection)
                .containsExactly(1, 2);
    }

    @Test
    void theOtherServicesPathDoesNotExist() throws IOException {
        OpenSandbox openai = fake.open("openai", Dialect.OPENAI);
        OpenSandbox azure = fake.open("azure", Dialect.AZURE);
        assertNotFound(fake.dial(RunningFake.AZURE, "api-key: " + openai.key()), "/openai/v1/realtime");
        assertNotFound(fake.dial(RunningFake.OPENAI, "Authorization: Bearer " + azure.key()), "/v1/realtime");
        assertNotFound(fake.dial("/v2/realtime", "Authorization: Bearer " + azure.key()), "/v2/realtime");
        assertThat(openai.journal().entries())
                .singleElement()
                .isInstanceOfSatisfying(
                        Entry.Opened.class,
                        opened -> assertThat(opened.status()).isEqualTo(404));
    }

    private static void assertNotFound(RawClient client, String path) throws IOException {
        assertThat(client.readHead()).startsWith("HTTP/1.1 404 ");
        assertThat(new String(client.readToEnd(), StandardCharsets.UTF_8))
                .contains("There is no realtime endpoint at " + path + " here.");
    }

    private static Sandbox saying(String word) {
        Model model = prompt -> Reply.say(word);
        return Sandbox.healthy(word, Dialect.OPENAI, model);
    }

    private static String texts(OpenSandbox sandbox) {
        return String.join("\n", JournalText.of(sandbox));
    }
}
