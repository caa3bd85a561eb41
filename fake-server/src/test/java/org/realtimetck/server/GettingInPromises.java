package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.realtimetck.journal.Entry;
import org.realtimetck.transport.RawClient;
import tools.jackson.databind.JsonNode;

/** Handshakes and settings. */
final class GettingInPromises {

    private GettingInPromises() {}

    static final Map<String, ScenarioPromise> ALL = Map.ofEntries(
            Map.entry("wrong-key", stage -> {
                JdkClient client = stage.connect();
                assertThat(client.next().at("/error/code").asString()).isEqualTo("invalid_api_key");
                assertThat(client.end().code()).isEqualTo(3000);
            }),
            Map.entry("preview-switched-off", GettingInPromises::previewSwitchedOff),
            Map.entry("preview-only", stage -> refused(stage, 404, "Resource not found")),
            Map.entry("upgrade-401", stage -> refused(stage, 401, "invalid subscription key")),
            Map.entry("upgrade-403", stage -> refused(stage, 403, "403")),
            Map.entry("deployment-missing", stage -> refused(stage, 404, "DeploymentNotFound")),
            Map.entry("upgrade-429-then-well", stage -> {
                assertThat(stage.head()).startsWith("HTTP/1.1 429 ").contains("Retry-After: 1\r\n");
                assertThat(stage.head()).startsWith("HTTP/1.1 429 ");
                assertThat(ScenarioStage.statusOf(stage.turn().last())).isEqualTo("completed");
                assertThat(stage.head()).startsWith("HTTP/1.1 429 ");
            }),
            Map.entry("upgrade-429-until-a-date", stage -> {
                assertThat(stage.head()).startsWith("HTTP/1.1 429 ").contains(" GMT\r\n");
                assertThat(ScenarioStage.statusOf(stage.turn().last())).isEqualTo("completed");
            }),
            Map.entry("upgrade-503-then-well", stage -> {
                assertThat(stage.head()).startsWith("HTTP/1.1 503 ");
                assertThat(stage.head()).startsWith("HTTP/1.1 503 ");
                assertThat(ScenarioStage.statusOf(stage.turn().last())).isEqualTo("completed");
            }),
            Map.entry(
                    "redirect",
                    stage -> assertThat(stage.head())
                            .startsWith("HTTP/1.1 307 ")
                            .contains("Location: https://elsewhere.invalid/v1/realtime")),
            Map.entry(
                    "wrong-subprotocol",
                    stage -> assertThat(stage.head("Sec-WebSocket-Protocol: realtime"))
                            .startsWith("HTTP/1.1 101 ")
                            .contains("Sec-WebSocket-Protocol: chat")),
            Map.entry("silent-after-101", GettingInPromises::silent),
            Map.entry("slow-session-updated", GettingInPromises::slowlyUpdated),
            Map.entry("never-updated", stage -> {
                JdkClient client = stage.connect();
                client.send(Said.WRITTEN);
                assertThat(ScenarioStage.turn(client).types())
                        .doesNotContain("session.updated")
                        .contains("response.output_text.done");
            }),
            Map.entry("updated-twice", stage -> {
                JdkClient client = stage.connect();
                client.send(Said.WRITTEN);
                for (int i = 0; i < 3; i++) {
                    client.nextOf("session.updated");
                }
                assertThat(ScenarioStage.statusOf(ScenarioStage.turn(client).last()))
                        .isEqualTo("completed");
            }),
            Map.entry("expires-in-30s", stage -> {
                Instant before = Instant.now();
                JsonNode created = stage.connect().nextOf("session.created");
                assertThat(Instant.ofEpochSecond(
                                created.at("/session/expires_at").asLong()))
                        .isBetween(before.plusSeconds(28), Instant.now().plusSeconds(31));
            }),
            Map.entry("expires-mid-answer", stage -> {
                ScenarioTurn turn = stage.spoken().to("error");
                assertThat(turn.types()).contains("response.content_part.added").doesNotContain("response.done");
                assertThat(turn.last().at("/error/code").asString()).isEqualTo("session_expired");
                assertThat(turn.client().end().code()).isEqualTo(1001);
            }));

    private static void refused(ScenarioStage stage, int status, String word) throws Exception {
        assertThat(stage.head()).startsWith("HTTP/1.1 " + status + " ");
        assertThat(stage.body()).contains(word);
    }

    private static void previewSwitchedOff(ScenarioStage stage) throws Exception {
        RawClient client = stage.fake()
                .dial(
                        "/scenario/" + stage.name() + RunningFake.OPENAI,
                        "Authorization: Bearer any",
                        "OpenAI-Beta: realtime=v1");
        client.readHead();
        assertThat(client.read().text()).contains("beta_api_shape_disabled");
        assertThat(client.read().closeCode()).isEqualTo(4000);
        assertThat(ScenarioStage.statusOf(stage.turn().last())).isEqualTo("completed");
    }

    private static void silent(ScenarioStage stage) throws Exception {
        JdkClient client = stage.connect();
        client.send(Said.RESPOND);
        OpenSandbox scenario = stage.fake().server().scenario(stage.name()).orElseThrow();
        assertThat(scenario.journal()
                        .await(
                                entries -> entries.stream()
                                        .anyMatch(entry -> entry instanceof Entry.Intended intended
                                                && "response.done".equals(intended.type())),
                                Duration.ofSeconds(10)))
                .isTrue();
        assertThat(client.unread()).isEmpty();
    }

    private static void slowlyUpdated(ScenarioStage stage) throws Exception {
        JdkClient client = stage.connect();
        client.nextOf("session.created");
        long asked = System.nanoTime();
        client.send(Said.WRITTEN);
        client.nextOf("session.updated");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofMillis(2900));
    }
}
