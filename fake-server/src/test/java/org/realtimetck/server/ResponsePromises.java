package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Responses that fail, or are odd. */
final class ResponsePromises {

    private static final String DELTA = "response.output_text.delta";

    private ResponsePromises() {}

    static final Map<String, ScenarioPromise> ALL = Map.ofEntries(
            Map.entry("server-error-at-once", stage -> fails(stage, "server_error", null, 0)),
            Map.entry("server-error-mid-stream", stage -> fails(stage, "server_error", null, 3)),
            Map.entry("server-error-then-well", stage -> {
                JdkClient client = stage.written();
                for (String status : List.of("failed", "completed", "failed", "completed")) {
                    assertThat(ScenarioStage.statusOf(ScenarioStage.turn(client).last()))
                            .isEqualTo(status);
                }
            }),
            Map.entry("server-error-after-function-call", stage -> {
                ScenarioTurn turn = stage.turn();
                assertThat(turn.the("response.function_call_arguments.done")
                                .path("arguments")
                                .asString())
                        .isEqualTo("{\"city\":\"Bergen\"}");
                assertThat(ScenarioStage.statusOf(turn.last())).isEqualTo("failed");
                assertThat(turn.last().at("/response/output/0/status").asString())
                        .isEqualTo("completed");
            }),
            Map.entry("rate-limited", stage -> fails(stage, "requests", "rate_limit_exceeded", 0)),
            Map.entry("quota-exhausted", stage -> fails(stage, "insufficient_quota", "insufficient_quota", 0)),
            Map.entry("model-not-found", stage -> fails(stage, "invalid_request_error", "model_not_found", 0)),
            Map.entry("content-filter", stage -> ends(stage, "incomplete", "content_filter", 4)),
            Map.entry("cut-at-max-tokens", stage -> ends(stage, "incomplete", "max_output_tokens", 4)),
            Map.entry("cancelled-by-service", stage -> ends(stage, "cancelled", "turn_detected", 3)),
            Map.entry("conversation-too-long", stage -> {
                JdkClient client = stage.written();
                client.send(
                        "{\"type\":\"session.update\",\"session\":{\"type\":\"realtime\",\"truncation\":\"disabled\"}}");
                assertThat(ScenarioStage.statusOf(ScenarioStage.turn(client).last()))
                        .isEqualTo("completed");
                client.send(Said.userText("and so on, ".repeat(200)));
                ScenarioTurn turn = ScenarioStage.ask(client).to("error");
                assertThat(turn.last().at("/error/code").asString()).isEqualTo("conversation_too_long");
            }),
            Map.entry("never-done", stage -> {
                ScenarioTurn turn = ScenarioStage.ask(stage.written())
                        .to("conversation.item.done")
                        .to("rate_limits.updated");
                assertThat(turn.types()).contains(DELTA).doesNotContain("response.done");
            }),
            Map.entry("done-before-deltas", stage -> {
                ScenarioTurn turn = stage.turn();
                assertThat(turn.types()).doesNotContain(DELTA);
                assertThat(turn.the("response.output_text.done").path("text").asString())
                        .startsWith("You said");
            }),
            Map.entry("deltas-without-done", stage -> {
                ScenarioTurn turn = stage.turn();
                assertThat(turn.types())
                        .contains(DELTA)
                        .doesNotContain("response.output_text.done", "response.output_item.done");
            }),
            Map.entry("ghost-response", stage -> {
                ScenarioTurn turn =
                        ScenarioStage.ask(stage.written()).to("response.done").to("response.done");
                assertThat(turn.all("response.done").stream()
                                .map(done -> done.at("/response/id").asString())
                                .distinct())
                        .hasSize(2);
            }),
            Map.entry("empty-output", stage -> {
                ScenarioTurn turn = stage.turn();
                assertThat(turn.joined(DELTA)).startsWith("You said");
                assertThat(turn.last().at("/response/output")).isEmpty();
            }),
            Map.entry("null-usage", stage -> {
                JsonNode done = stage.turn().last();
                assertThat(done.path("response").has("usage")).isTrue();
                assertThat(done.at("/response/usage").isNull()).isTrue();
            }),
            Map.entry("duplicate-deltas", stage -> {
                List<JsonNode> deltas = stage.turn().all(DELTA);
                assertThat(deltas).hasSizeGreaterThan(4);
                for (int i = 0; i < deltas.size(); i += 2) {
                    assertThat(deltas.get(i)).isEqualTo(deltas.get(i + 1));
                }
            }),
            Map.entry("reordered-deltas", stage -> {
                ScenarioTurn turn = stage.turn();
                String text = turn.the("response.output_text.done").path("text").asString();
                List<String> pieces = turn.all(DELTA).stream()
                        .map(event -> event.path("delta").asString())
                        .toList();
                assertThat(String.join("", pieces)).isNotEqualTo(text).hasSameSizeAs(text);
                assertThat(text).startsWith(pieces.get(1) + pieces.get(0));
            }),
            Map.entry("lost-delta", stage -> {
                ScenarioTurn turn = stage.turn();
                assertThat(turn.joined(DELTA))
                        .hasSizeLessThan(turn.the("response.output_text.done")
                                .path("text")
                                .asString()
                                .length());
            }),
            Map.entry("cancel-race", stage -> {
                ScenarioTurn turn = ScenarioStage.ask(stage.written()).to("response.output_item.done");
                turn.client().send(ScenarioStage.UNDO);
                turn = turn.to("response.done").to("error");
                assertThat(turn.last().at("/error/code").asString()).isEqualTo("response_cancel_not_active");
                assertThat(ScenarioStage.statusOf(turn.the("response.done"))).isEqualTo("completed");
            }),
            Map.entry("holds-response-created", stage -> late(stage, "conversation.item.done", "response.created")),
            Map.entry("holds-response-done", ResponsePromises::oneTooMany));

    /** Whoever takes the end of the sound for the end of the response is refused. */
    private static void oneTooMany(ScenarioStage stage) throws Exception {
        late(stage, "response.output_item.done", "response.done");
        ScenarioTurn turn = ScenarioStage.ask(stage.written()).to("response.output_item.done");
        turn.client().send(Said.RESPOND);
        turn = turn.to("error");
        assertThat(turn.last().at("/error/code").asString()).isEqualTo("conversation_already_has_active_response");
        assertThat(ScenarioStage.statusOf(turn.to("response.done").last())).isEqualTo("completed");
    }

    private static void fails(ScenarioStage stage, String type, String code, int deltas) throws Exception {
        ScenarioTurn turn = ends(stage, "failed", null, deltas);
        JsonNode error = turn.last().at("/response/status_details/error");
        assertThat(error.path("type").asString()).isEqualTo(type);
        assertThat(error.path("code").asString(null)).isEqualTo(code);
        assertThat(error.path("message").asString()).isNotBlank();
    }

    private static ScenarioTurn ends(ScenarioStage stage, String status, String reason, int deltas) throws Exception {
        ScenarioTurn turn = stage.turn();
        assertThat(ScenarioStage.statusOf(turn.last())).isEqualTo(status);
        assertThat(turn.last().at("/response/status_details/reason").asString(null))
                .isEqualTo(reason);
        assertThat(turn.all(DELTA)).hasSize(deltas);
        return turn;
    }

    /** Two seconds, less what the clocks may differ by. */
    private static void late(ScenarioStage stage, String earlier, String later) throws Exception {
        ScenarioTurn turn = ScenarioStage.ask(stage.written()).to(earlier);
        long heard = System.nanoTime();
        turn.to(later);
        assertThat(Duration.ofNanos(System.nanoTime() - heard)).isGreaterThan(Duration.ofMillis(1800));
    }
}
