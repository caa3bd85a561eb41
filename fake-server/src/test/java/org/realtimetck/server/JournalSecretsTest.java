package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.journal.Entry;
import org.realtimetck.journal.JournalFile;
import org.realtimetck.transport.RawClient;

/** A key is nowhere in a journal, wherever the client put it. */
class JournalSecretsTest {

    private static final String SECRET = "Zq7Xw4Vn9Bk2Hs5Td8Lp";
    private static final Duration SOON = Duration.ofSeconds(10);

    @RegisterExtension
    final RunningFake fake = RunningFake.strict();

    @TempDir
    Path folder;

    @Test
    void ofAKnownKey() throws IOException, InterruptedException {
        OpenSandbox mine = fake.open("mine", null);
        String key = mine.key();
        String secret = key.substring(key.lastIndexOf('-') + 1);
        List<RawClient> clients = List.of(
                fake.dial(RunningFake.OPENAI, "Authorization: Bearer " + key),
                fake.dial(RunningFake.OPENAI, "Sec-WebSocket-Protocol: realtime, openai-insecure-api-key." + key),
                fake.dial(RunningFake.AZURE, "api-key: " + key),
                fake.dial(RunningFake.AZURE + "&api-key=" + key),
                fake.dial(RunningFake.AZURE + "&api-key=" + key.replace("-", "%2D")));
        for (RawClient client : clients) {
            client.readHead();
            client.sendText(Said.userText("my key is " + key));
            client.sendText("not JSON, but with " + key);
            client.send(true, RawClient.BINARY, key.getBytes(StandardCharsets.UTF_8));
            // session.created, the item twice, two errors
            readText(client, 5);
            client.sendClose(1000, "");
        }
        assertThat(keptOf(mine, clients.size()))
                .contains("my key is sk-tck-…")
                .doesNotContain(secret)
                .doesNotContain(secret.substring(0, 12));
    }

    @Test
    void ofAKeyThatIsRefused() throws IOException, InterruptedException {
        OpenSandbox strays = fake.server().strays();
        String key = "sk-proj-" + SECRET;
        List<RawClient> clients = List.of(
                fake.dial(RunningFake.OPENAI, "Authorization: Bearer " + key),
                fake.dial(RunningFake.OPENAI, "Authorization: " + key),
                fake.dial(RunningFake.OPENAI, "api-key: " + key),
                fake.dial(RunningFake.OPENAI + "&api-key=" + key),
                fake.dial(RunningFake.OPENAI, "Sec-WebSocket-Protocol: realtime,openai-insecure-api-key." + key),
                fake.dial(RunningFake.OPENAI, "Cookie: session=" + key));
        for (RawClient client : clients) {
            client.readHead();
            readText(client, 1);
            client.sendClose(1000, "");
        }
        assertThat(keptOf(strays, clients.size()))
                .contains("invalid_api_key")
                .doesNotContain(SECRET)
                .doesNotContain(SECRET.substring(0, 10));
    }

    @Test
    void ofAKeyOnAPathThatDoesNotExist() throws IOException {
        OpenSandbox strays = fake.server().strays();
        String key = "sk-proj-" + SECRET;
        for (String target : List.of("/v2/realtime?api-key=" + key, "/openai?Authorization=" + key)) {
            fake.dial(target, "Authorization: Bearer " + key, "api-key: " + key).readHead();
        }
        Path file = folder.resolve("journal.ndjson");
        JournalFile.write(strays.journal().entries(), file);
        assertThat(Files.readString(file)).contains("/v2/realtime").doesNotContain(SECRET.substring(0, 10));
    }

    private static void readText(RawClient client, int messages) throws IOException {
        for (int i = 0; i < messages; i++) {
            assertThat(client.read().opCode()).isEqualTo(RawClient.TEXT);
        }
    }

    /** The journal's file once all connections are over. */
    private String keptOf(OpenSandbox sandbox, int connections) throws IOException, InterruptedException {
        assertThat(sandbox.journal()
                        .await(
                                entries -> entries.stream()
                                                .filter(Entry.Closed.class::isInstance)
                                                .count()
                                        == connections,
                                SOON))
                .isTrue();
        Path file = folder.resolve("journal.ndjson");
        JournalFile.write(sandbox.journal().entries(), file);
        return Files.readString(file);
    }
}
