package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.journal.Entry;
import org.realtimetck.transport.RawClient;
import org.realtimetck.wire.Dialect;
import tools.jackson.databind.JsonNode;

/** What a client secret opens, and for how long. */
class ClientSecretKeysTest {

    private static final String REALTIME =
            "{\"type\":\"realtime\",\"model\":\"gpt-realtime-2.1\",\"instructions\":\"Hum.\"}";
    private static final String SOCKET = "/v1/realtime";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.ofEpochSecond(1_785_214_048L));

    @RegisterExtension
    final RunningFake fake = RunningFake.strict().by(now::get);

    @Test
    void aBrowserOpensSeveralSessionsWithIt() throws Exception {
        OpenSandbox mine = fake.open("mine", null);
        String secret = Minting.secret(fake, mine.key(), REALTIME);
        for (int i = 0; i < 3; i++) {
            JdkClient browser = browser(SOCKET + "?model=gpt-realtime-2.1", secret);
            assertThat(browser.subprotocol()).isEqualTo("realtime");
            JsonNode session = browser.next().path("session");
            assertThat(session.path("instructions").asString()).isEqualTo("Hum.");
            assertThat(session.path("expires_at").asLong()).isEqualTo(now.get().getEpochSecond() + 3600);
            assertThat(Said.writtenTurn(browser, "hello")).isEqualTo("You said: hello");
        }
        assertThat(mine.journal().entries())
                .filteredOn(Entry.Opened.class::isInstance)
                .hasSize(3);
        assertThat(fake.server().strays().journal().entries()).isEmpty();
    }

    @Test
    void theBoundModelCountsWhereTheQueryNamesNone() throws Exception {
        String secret = Minting.secret(fake, fake.open("mine", null).key(), REALTIME);
        assertThat(modelOf(browser(SOCKET, secret))).isEqualTo("gpt-realtime-2.1");
        assertThat(modelOf(browser(SOCKET + "?model=", secret))).isEqualTo("gpt-realtime-2.1");
        assertThat(modelOf(browser(SOCKET + "?model=gpt-realtime", secret))).isEqualTo("gpt-realtime");
    }

    @Test
    void aSecretWithoutASessionOpensWhatItsMintingReported() throws Exception {
        JsonNode minted =
                Minting.mint(fake, Minting.OPENAI, fake.open("mine", null).key(), "{}");
        String reported = minted.path("session").path("model").asString();
        assertThat(modelOf(browser(SOCKET, minted.path("value").asString()))).isEqualTo(reported);
    }

    @Test
    void anUnsupportedModelIsRefusedOnlyWhenItIsUsed() throws Exception {
        String secret =
                Minting.secret(fake, fake.open("mine", null).key(), "{\"type\":\"realtime\",\"model\":\"gpt-live-1\"}");
        JdkClient client = browser(SOCKET, secret);
        assertThat(client.next().at("/error/code").asString()).isEqualTo("invalid_model");
        assertThat(client.end().code()).isEqualTo(4000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?intent=transcription"})
    void aTranscriptionSecretOpensATranscriptionSession(String query) throws Exception {
        String secret = Minting.secret(
                fake,
                fake.open("mine", null).key(),
                "{\"type\":\"transcription\",\"audio\":{\"input\":{\"transcription\":{\"model\":\"whisper-1\"}}}}");
        JsonNode session = browser(SOCKET + query, secret).next().path("session");
        assertThat(session.path("type").asString()).isEqualTo("transcription");
        assertThat(session.at("/audio/input/transcription/model").asString()).isEqualTo("whisper-1");
    }

    @Test
    void aRealtimeSecretOpensNoTranscriptionSession() throws Exception {
        String secret = Minting.secret(fake, fake.open("mine", null).key(), REALTIME);
        JdkClient client = browser(SOCKET + "?intent=transcription", secret);
        assertThat(client.next().at("/error/code").asString()).isEqualTo("invalid_model");
        assertThat(client.end().code()).isEqualTo(4000);
    }

    @Test
    void onceExpiredItIsRefusedLikeAnUnknownKeyAndRunningSessionsGoOn() throws Exception {
        OpenSandbox mine = fake.open("mine", null);
        String body = "{\"expires_after\":{\"seconds\":10},\"session\":" + REALTIME + "}";
        String secret = Minting.mint(fake, Minting.OPENAI, mine.key(), body)
                .path("value")
                .asString();
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(9)));
        JdkClient running = browser(SOCKET, secret);
        running.nextOf("session.created");

        now.updateAndGet(time -> time.plus(Duration.ofSeconds(1)));
        JdkClient late = browser(SOCKET, secret);
        assertThat(late.next().at("/error/code").asString()).isEqualTo("invalid_api_key");
        assertThat(late.end()).isEqualTo(new JdkClient.End(3000, "invalid_request_error.invalid_api_key"));
        assertThat(Said.writtenTurn(running, "still here")).isEqualTo("You said: still here");
        assertThat(mine.journal().entries())
                .filteredOn(Entry.Opened.class::isInstance)
                .hasSize(2);
    }

    @Test
    void itEndsWithItsSandbox() throws Exception {
        OpenSandbox mine = fake.open("mine", null);
        String secret = Minting.secret(fake, mine.key(), REALTIME);
        mine.close();
        assertThat(browser(SOCKET, secret).next().at("/error/code").asString()).isEqualTo("invalid_api_key");
    }

    @Test
    void azureTakesItInAHeaderAndOnlyIfAzureMintedIt() throws Exception {
        OpenSandbox mine = fake.open("mine", null);
        String body = "{\"session\":{\"type\":\"realtime\",\"model\":\"my-deployment\"}}";
        HttpResponse<String> answer =
                Minting.post(fake, fake.server().httpsUrl(), Minting.AZURE, body, "api-key", mine.key());
        String secret = Minting.MAPPER.readTree(answer.body()).path("value").asString();
        assertThat(modelOf(fake.connectTls("/openai/v1/realtime", secret))).isEqualTo("my-deployment");
        String openAis = Minting.secret(fake, mine.key(), REALTIME);
        for (String refused : List.of("/openai/v1/realtime " + openAis, SOCKET + " " + secret)) {
            String[] parts = refused.split(" ");
            assertThat(firstAnswer(parts[0], parts[1])).contains(parts[0].equals(SOCKET) ? "invalid_api_key" : "401");
        }
    }

    @Test
    void aPathPrefixIsNoHindrance() throws Exception {
        OpenSandbox mine = fake.open("mine", Dialect.OPENAI);
        String secret = Minting.mint(fake, mine.pathPrefix() + Minting.OPENAI, mine.key(), "{}")
                .path("value")
                .asString();
        assertThat(modelOf(browser(mine.pathPrefix() + SOCKET, secret))).isEqualTo("gpt-realtime");
    }

    @Test
    void neitherKeyIsInTheJournal() throws Exception {
        OpenSandbox mine = fake.open("mine", null);
        String key = mine.key();
        String secret = Minting.secret(fake, key, REALTIME.replace("Hum.", "My key is " + key));
        JdkClient client = browser(SOCKET, secret);
        client.send(Said.userText("keys " + key + " and " + secret));
        client.nextOf("conversation.item.done");
        String journal = String.join("\n", JournalText.of(mine));
        assertThat(journal)
                .contains("keys sk-tck-…", "and ek_…", "My key is sk-tck-…")
                .doesNotContain(key.substring(key.length() - 16), secret.substring(secret.length() - 16));
    }

    @Test
    void theCallIsInTheJournalOfItsSandbox() throws Exception {
        OpenSandbox mine = fake.open("mine", null);
        Minting.post(fake, Minting.OPENAI, mine.key(), "{\"type\":\"realtime\"}");
        assertThat(mine.journal().entries()).singleElement().isInstanceOfSatisfying(Entry.Http.class, call -> {
            assertThat(call.method() + " " + call.path() + " " + call.status())
                    .isEqualTo("POST /v1/realtime/client_secrets 400");
            assertThat(call.body()).isEqualTo("{\"type\":\"realtime\"}");
            assertThat(call.connection()).isZero();
            assertThat(call.headers().get("authorization").get(0)).startsWith("Bearer sk-tck-…");
        });
    }

    private JdkClient browser(String target, String secret) {
        return fake.closing(JdkClient.connect(
                fake.http(),
                fake.webSocket(target),
                Map.of(),
                List.of("realtime", "openai-insecure-api-key." + secret)));
    }

    private String firstAnswer(String target, String key) throws IOException {
        RawClient client = fake.dial(target, "Authorization: Bearer " + key);
        String head = client.readHead();
        return head.startsWith("HTTP/1.1 101")
                ? client.read().text()
                : head + new String(client.readToEnd(), StandardCharsets.UTF_8);
    }

    private static String modelOf(JdkClient client) throws InterruptedException {
        return client.next().path("session").path("model").asString();
    }
}
