package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.realtimetck.journal.Entry;
import org.realtimetck.transport.RawClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Events that are odd, endings, and tools. */
final class EventPromises {

    private static final JsonMapper MAPPER = new JsonMapper();

    private EventPromises() {}

    static final Map<String, ScenarioPromise> ALL = Map.ofEntries(
            Map.entry(
                    "unknown-event",
                    stage -> assertThat(stage.turn().types())
                            .containsSubsequence("response.created", "weather.changed", "response.done")),
            Map.entry(
                    "unknown-field",
                    stage -> assertThat(stage.turn().events())
                            .allSatisfy(event -> assertThat(
                                            event.at("/tck_surprise/anything").asBoolean())
                                    .isTrue())),
            Map.entry("error-without-code", stage -> {
                ScenarioTurn turn = stage.turn();
                assertThat(turn.the("error").at("/error/code").isNull()).isTrue();
                assertThat(ScenarioStage.statusOf(turn.last())).isEqualTo("completed");
            }),
            Map.entry("malformed-json", EventPromises::unreadable),
            Map.entry("empty-message", EventPromises::unreadable),
            Map.entry("text-is-binary", EventPromises::binary),
            Map.entry("oversize-event", stage -> {
                ScenarioTurn turn = stage.turn();
                assertThat(turn.the("response.created").toString()).hasSizeGreaterThan(1_048_000);
                assertThat(ScenarioStage.statusOf(turn.last())).isEqualTo("completed");
            }),
            Map.entry("split-surrogate", stage -> {
                ScenarioTurn turn = stage.turn();
                assertThat(turn.all("response.output_text.delta"))
                        .anySatisfy(event -> assertThat(Character.isHighSurrogate(
                                        lastOf(event.path("delta").asString())))
                                .isTrue());
                assertThat(turn.joined("response.output_text.delta")).startsWith("You said\uD83D\uDE00");
            }),
            Map.entry("close-1000-mid-answer", stage -> closes(stage, 1000)),
            Map.entry("close-1001", stage -> closes(stage, 1001)),
            Map.entry("close-1011", stage -> closes(stage, 1011)),
            Map.entry("close-without-code", stage -> closes(stage, 1005)),
            Map.entry("fin-without-frame", EventPromises::lost),
            Map.entry("falls-silent", stage -> {
                ScenarioTurn turn = ScenarioStage.ask(stage.written()).to("response.content_part.added");
                OpenSandbox scenario =
                        stage.fake().server().scenario(stage.name()).orElseThrow();
                assertThat(scenario.journal()
                                .await(
                                        entries -> entries.stream()
                                                .anyMatch(entry -> entry instanceof Entry.Intended intended
                                                        && "response.done".equals(intended.type())),
                                        Duration.ofSeconds(10)))
                        .isTrue();
                assertThat(turn.client().unread()).isEmpty();
            }),
            Map.entry(
                    "broken-arguments",
                    stage -> assertThat(stage.turn()
                                    .the("response.function_call_arguments.done")
                                    .path("arguments")
                                    .asString())
                            .isEqualTo("{\"city\": \"Berg")),
            Map.entry("two-calls-at-once", stage -> {
                ScenarioTurn turn = stage.turn();
                assertThat(turn.all("response.function_call_arguments.done").stream()
                                .map(event -> event.path("call_id").asString())
                                .distinct())
                        .hasSize(2);
                assertThat(turn.last().at("/response/output")).hasSize(2);
            }),
            Map.entry("mcp-list-fails", stage -> {
                JdkClient client = stage.withMcp("mcp_list_tools.failed");
                assertThat(ScenarioStage.statusOf(ScenarioStage.turn(client).last()))
                        .isEqualTo("completed");
            }),
            Map.entry("mcp-call-fails", stage -> {
                JdkClient client = stage.withMcp("mcp_list_tools.completed");
                for (int i = 0; i < 2; i++) {
                    client.send(Said.userText("Use docs_search"));
                    client.send(Said.RESPOND);
                    client.nextOf("response.mcp_call.failed");
                }
            }));

    private static char lastOf(String text) {
        return text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    }

    private static void closes(ScenarioStage stage, int code) throws Exception {
        ScenarioTurn turn = ScenarioStage.ask(stage.written()).to("response.content_part.added");
        assertThat(turn.client().end().code()).isEqualTo(code);
        assertThat(turn.client().unread()).noneMatch(text -> text.contains("\"response.done\""));
    }

    /** A client that finds the connection gone may drop what it has not read yet, so the journal tells how far it came. */
    private static void lost(ScenarioStage stage) throws Exception {
        ScenarioTurn turn = ScenarioStage.ask(stage.written());
        assertThat(turn.client().end().code()).isEqualTo(1006);
        assertThat(stage.fake()
                        .server()
                        .scenario(stage.name())
                        .orElseThrow()
                        .journal()
                        .entries())
                .anyMatch(
                        entry -> entry instanceof Entry.Sent sent && "response.content_part.added".equals(sent.type()))
                .noneMatch(entry -> entry instanceof Entry.Sent sent && "response.done".equals(sent.type()));
    }

    /** One message is none, and the turn goes on. */
    private static void unreadable(ScenarioStage stage) throws Exception {
        ScenarioTurn turn = ScenarioStage.ask(stage.written()).to("response.created");
        String odd = turn.client().nextText();
        if (!odd.isEmpty()) {
            assertThatThrownBy(() -> MAPPER.readTree(odd)).isInstanceOf(JacksonException.class);
        }
        assertThat(ScenarioStage.statusOf(turn.to("response.done").last())).isEqualTo("completed");
    }

    private static void binary(ScenarioStage stage) throws Exception {
        RawClient client =
                stage.fake().dial("/scenario/" + stage.name() + RunningFake.OPENAI, "Authorization: Bearer any");
        client.readHead();
        client.sendText(Said.WRITTEN);
        client.sendText(Said.RESPOND);
        List<String> binary = new ArrayList<>();
        String type = "";
        while (!type.equals("response.done")) {
            RawClient.Received frame = client.read();
            type = MAPPER.readTree(frame.text()).path("type").asString("");
            if (frame.opCode() == RawClient.BINARY) {
                binary.add(type);
            }
        }
        assertThat(binary).containsExactly("response.created");
    }
}
