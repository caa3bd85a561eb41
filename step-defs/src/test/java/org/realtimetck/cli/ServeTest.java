package org.realtimetck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.sandbox.Chaos;
import tools.jackson.databind.JsonNode;

/** The fake as a program of its own. */
@Tag("once")
class ServeTest {

    @TempDir
    Path folder;

    @Test
    void theReadyFileTellsEverythingAtOnce() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder)) {
            JsonNode told = serve.announcement();
            assertThat(told.propertyNames())
                    .containsExactlyInAnyOrder(
                            "httpUrl",
                            "wsUrl",
                            "tlsUrl",
                            "caFile",
                            "key",
                            "sandboxes",
                            "controlUrl",
                            "controlToken",
                            "pid");
            assertThat(serve.told("httpUrl")).matches("http://127\\.0\\.0\\.1:\\d+");
            assertThat(serve.told("wsUrl")).isEqualTo(serve.told("httpUrl").replace("http:", "ws:"));
            assertThat(serve.told("tlsUrl")).matches("https://127\\.0\\.0\\.1:\\d+");
            assertThat(Path.of(serve.told("caFile"))).isRegularFile();
            assertThat(serve.told("key")).startsWith("sk-tck-serve-");
            assertThat(told.path("pid").asLong()).isEqualTo(serve.pid());
            assertThat(serve.readyFolder()).hasSize(1);
            assertThat(serve.output())
                    .containsOnlyOnce("Self-check: every event")
                    .contains("OPENAI_BASE_URL=" + serve.told("tlsUrl") + "/v1")
                    .contains("NODE_EXTRA_CA_CERTS=" + serve.told("caFile"));
        }
    }

    @Test
    void onSigtermItTellsItsClientsAndEnds() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder)) {
            HttpClient client = Visitor.trusting(Path.of(serve.told("caFile")));
            List<Visitor> visitors = List.of(
                    Visitor.at(serve.told("httpUrl"), serve.told("key"), client),
                    Visitor.at(serve.told("tlsUrl"), serve.told("key"), client),
                    Visitor.at(serve.told("tlsUrl"), "sk-test-anything", client));
            for (Visitor visitor : visitors) {
                assertThat(visitor.next()).startsWith("{\"type\":\"session.created\"");
            }
            assertThat(serve.terminate()).isLessThan(Duration.ofSeconds(5));
            for (Visitor visitor : visitors) {
                assertThat(visitor.next()).isEqualTo("closed 1001");
            }
            assertThat(serve.error()).isEmpty();
        }
    }

    @Test
    void whatIsSwitchedIsSaidAndDone() throws Exception {
        String[] switches = {"--vary", "azure-refuses-in-band,two-keys-close-4000", "--vary", "azure-takes-api-version"
        };
        try (ServeProcess serve = ServeProcess.start(folder, switches)) {
            serve.terminate();
            assertThat(serve.output())
                    .contains("Switched to the other reading of the evidence:")
                    .contains("  azure-refuses-in-band\n    How does Azure GA turn a client away?\n    As OpenAI does:")
                    .contains("  two-keys-close-4000\n", "  azure-takes-api-version\n");
        }
    }

    @Test
    void aSwitchHoldsForTheKeyPrintedAndForAnyOther() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "--vary", "transcription-takes-model")) {
            HttpClient client = HttpClient.newHttpClient();
            for (String key : List.of(serve.told("key"), "sk-test-anything")) {
                Visitor visitor = Visitor.at(
                        serve.told("httpUrl"), "/v1/realtime?intent=transcription&model=gpt-realtime", key, client);
                assertThat(visitor.next()).startsWith("{\"type\":\"session.created\"");
            }
        }
    }

    @Test
    void chaosIsSaidWithTheCommandThatRepeatsIt() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "--chaos", "storm")) {
            serve.terminate();
            assertThat(serve.output())
                    .containsPattern("Chaos: storm, seed (\\d+)\\. The same again, with your other options:\n"
                            + "  \\./realtime-tck serve --chaos storm --seed \\1\n")
                    .contains("Of 100 handshakes:")
                    .contains("A good client: Does not crash");
        }
    }

    @Test
    void chaosHoldsForTheKeyPrintedAndForAnyOther() throws Exception {
        String seed = seedThatRefusesTheFirstHandshake();
        try (ServeProcess serve = ServeProcess.start(folder, "--chaos", "storm", "--seed", seed)) {
            HttpClient client = HttpClient.newHttpClient();
            for (String key : List.of(serve.told("key"), "sk-test-anything")) {
                assertThatThrownBy(() -> Visitor.at(serve.told("httpUrl"), key, client))
                        .rootCause()
                        .hasMessageContaining("Unexpected HTTP response status code");
            }
        }
    }

    private static String seedThatRefusesTheFirstHandshake() {
        return LongStream.range(0, 1_000)
                .filter(seed -> Chaos.of("storm", seed).handshake(1).isPresent())
                .mapToObj(String::valueOf)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void withStrictKeysOnlyItsOwnKeyIsTaken() throws Exception {
        try (ServeProcess serve = ServeProcess.start(folder, "--strict-keys")) {
            HttpClient client = HttpClient.newHttpClient();
            Visitor stranger = Visitor.at(serve.told("httpUrl"), "sk-test-anything", client);
            assertThat(stranger.next()).contains("\"code\":\"invalid_api_key\"");
            assertThat(stranger.next()).isEqualTo("closed 3000");
            assertThat(Visitor.at(serve.told("httpUrl"), serve.told("key"), client)
                            .next())
                    .startsWith("{\"type\":\"session.created\"");
        }
    }

    @Test
    void aSandboxOfTheUsersOwnFollowsItsFile() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.yaml"), "name: mine\n");
        try (ServeProcess serve = ServeProcess.start(folder, "--sandbox", file.toString())) {
            JsonNode mine = serve.announcement().path("sandboxes").path(0);
            String key = mine.path("key").asString();
            assertThat(mine.path("name").asString()).isEqualTo("mine");
            assertThat(mine.path("path").asString()).isEqualTo("/s/mine");
            assertThat(serve.output()).contains("/s/mine/v1/realtime", key);
            HttpClient client = HttpClient.newHttpClient();
            assertThat(Visitor.at(serve.told("httpUrl"), key, client).next()).contains("session.created");

            Files.writeString(file, "name: mine\nky: refused\n");
            serve.awaitOutput(file + ":2:1: the sandbox has no 'ky'; did you mean 'key'?");
            assertThat(Visitor.at(serve.told("httpUrl"), key, client).next()).contains("session.created");

            Files.writeString(file, "name: mine\nkey: refused\n");
            serve.awaitOutput("new connections to sandbox 'mine' get what it says now");
            assertThat(Visitor.at(serve.told("httpUrl"), key, client).next()).contains("invalid_api_key");
        }
    }

    @Test
    void aKeyThatLooksRealIsReportedOnceAndNeverShown() throws Exception {
        String real = "sk-proj-Zq7Xw4Vn9Bk2Hs5Td8Lp";
        try (ServeProcess serve = ServeProcess.start(folder)) {
            HttpClient client = HttpClient.newHttpClient();
            for (String key : List.of(real, real, real + "2")) {
                assertThat(Visitor.at(serve.told("httpUrl"), key, client).next())
                        .startsWith("{\"type\":\"session.created\"");
            }
            serve.terminate();
            assertThat(serve.error().lines())
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .contains("looks real")
                            .contains("neither stored nor forwarded")
                            .doesNotContain("Zq7X")
                            .doesNotContain("d8Lp"));
            assertThat(serve.output()).doesNotContain("Zq7X");
        }
    }
}
