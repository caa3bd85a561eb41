package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.journal.Entry;
import org.realtimetck.journal.JournalFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code realtime-tck attach} over real sockets, with clients that a test starts by hand. */
@Tag("once")
@Timeout(180)
class AttachTest {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration END = Duration.ofSeconds(30);
    private static final String UPDATE = "{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\"}}";
    private static final String WITHOUT_TYPE = "{\"type\":\"session.update\",\"session\":{\"instructions\":\"Hi\"}}";

    @TempDir
    Path folder;

    private KitProcess attach(String... options) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("attach", "--ready-file", "ready.json"));
        arguments.addAll(List.of(options));
        KitProcess attach = KitProcess.start(folder, arguments.toArray(String[]::new));
        attach.awaitOutput("For a client of", START);
        attach.awaitOutput("Enter", START);
        long deadline = System.nanoTime() + START.toNanos();
        while (!Files.exists(folder.resolve("ready.json")) && System.nanoTime() < deadline) {
            assertThat(attach.output()).doesNotContain("realtime-tck broke");
        }
        return attach;
    }

    private String told(String key) throws Exception {
        JsonNode ready = new JsonMapper().readTree(Files.readString(folder.resolve("ready.json")));
        return ready.path(key).asString();
    }

    private HttpClient trusting() throws Exception {
        return Visitor.trusting(Path.of(told("caFile")));
    }

    /** Connects, says one thing, waits for the answer, and leaves. */
    private void visit(HttpClient client, String path, String key, String message) throws Exception {
        Visitor visitor = new Visitor();
        WebSocket socket = client.newWebSocketBuilder()
                .header("Authorization", "Bearer " + key)
                .buildAsync(URI.create(told("tlsUrl").replaceFirst("^http", "ws") + path), visitor)
                .join();
        assertThat(visitor.next()).contains("session.created");
        socket.sendText(message, true).join();
        assertThat(visitor.next()).containsAnyOf("session.updated", "\"error\"");
        socket.sendClose(1000, "").join();
        assertThat(visitor.next()).startsWith("closed");
    }

    private void visit(String message) throws Exception {
        visit(trusting(), "/v1/realtime?model=gpt-realtime", told("key"), message);
    }

    @Test
    void aClientThatKeepsTheRulesIsToldSo() throws Exception {
        try (KitProcess attach = attach("--journal", "wire.ndjson")) {
            visit(UPDATE);

            assertThat(attach.awaitEnd(END)).as(attach.output()).isZero();
            assertThat(attach.output())
                    .contains("export OPENAI_BASE_URL=" + told("tlsUrl") + "/v1")
                    .contains("export AZURE_OPENAI_ENDPOINT=" + told("tlsUrl"))
                    .contains("export NODE_EXTRA_CA_CERTS=" + told("caFile"))
                    .contains(told("wsUrl") + "/openai/v1/realtime?model=")
                    .contains("Nothing found", "client → fake  session.update");
            assertThat(JournalFile.read(folder.resolve("wire.ndjson")))
                    .anyMatch(Entry.Received.class::isInstance)
                    .anyMatch(Entry.Closed.class::isInstance);
        }
    }

    @Test
    void whatIsWrongIsToldWithCauseFixAndFrames() throws Exception {
        try (KitProcess attach = attach("--dialect", "openai")) {
            visit(WITHOUT_TYPE);

            assertThat(attach.awaitEnd(END)).as(attach.output()).isEqualTo(1);
            assertThat(attach.output())
                    .doesNotContain("AZURE_OPENAI_ENDPOINT")
                    .containsPattern("FOUND {2}[A-Z]+-\\d+")
                    .contains("  frames ", "  cause ", "  fix ")
                    .contains("not kept.");
        }
    }

    @Test
    void whoKnocksInVainHearsWhy() throws Exception {
        try (KitProcess attach = attach("--for", "8s")) {
            knockWithoutTrust();
            assertThat(failureOf(trusting(), "/v1/chat")).isNotEmpty();
            Visitor.at(told("tlsUrl"), "sk-of-somebody-else", trusting());

            attach.awaitOutput("A TLS handshake failed", END);
            attach.awaitOutput("A WebSocket was asked for at /v1/chat", END);
            attach.awaitOutput("with another key than the one above", END);
            assertThat(attach.awaitEnd(END)).as(attach.output()).isEqualTo(3);
            assertThat(attach.output()).contains("Nobody came with this key.");
        }
    }

    /** With the trust a JVM comes with, and an end to the handshake that is told at once. */
    private void knockWithoutTrust() throws Exception {
        URI fake = URI.create(told("tlsUrl"));
        try (Socket socket = SSLSocketFactory.getDefault().createSocket(fake.getHost(), fake.getPort())) {
            assertThatThrownBy(((SSLSocket) socket)::startHandshake).isInstanceOf(SSLException.class);
        }
    }

    private String failureOf(HttpClient client, String path) throws Exception {
        try {
            Visitor.at(told("tlsUrl"), path, told("key") + "-not", client);
            return "";
        } catch (CompletionException refused) {
            return refused.toString();
        }
    }

    @Test
    void whenNothingKnocksItSaysWhereToLook() throws Exception {
        try (KitProcess attach = attach()) {
            attach.type("\n");

            assertThat(attach.awaitEnd(END)).as(attach.output()).isEqualTo(3);
            assertThat(attach.output()).contains("Nothing reached either port.");
        }
    }

    @Test
    void withKeepEverySessionIsJudgedUntilEnter() throws Exception {
        try (KitProcess attach = attach("--keep")) {
            visit(UPDATE);
            attach.awaitOutput("Nothing found", END);
            visit(WITHOUT_TYPE);
            attach.awaitOutput("not kept.", END);
            attach.type("\n");

            assertThat(attach.awaitEnd(END)).as(attach.output()).isEqualTo(1);
        }
    }

    @Test
    void aReadyMadeSandboxIsMetOnAnyPathWithItsKey() throws Exception {
        try (KitProcess attach = attach("--scenario", "wrong-key")) {
            Visitor visitor = Visitor.at(told("tlsUrl"), told("key"), trusting());

            assertThat(visitor.next()).contains("invalid_api_key");
            attach.awaitEnd(END);
            assertThat(attach.output()).contains("Sandbox wrong-key: ");
        }
    }

    @Test
    void whatCannotBeIsRefusedBeforeAnythingStarts() {
        assertThat(Said.by("attach", "--scenario", "rate-limitd"))
                .returns(2, Said::exitCode)
                .extracting(Said::error)
                .asString()
                .contains("did you mean 'rate-limited'?");
        assertThat(Said.by("attach", "--scenario", "rate-limited", "--sandbox", "x.yaml")
                        .error())
                .contains("expected either --scenario or --sandbox, got both");
        assertThat(Said.by("attach", "--for", "soon").error()).contains("expected a duration such as 90s");
        assertThat(Said.by("attach", "--for", "0s").error()).contains("above zero");
    }
}
