package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Sound of the service, and of the user. */
final class SoundPromises {

    private static final String DELTA = "response.output_audio.delta";
    private static final int BYTES_PER_SECOND = 48_000;

    private SoundPromises() {}

    static final Map<String, ScenarioPromise> ALL = Map.ofEntries(
            Map.entry("closes-when-you-speak", stage -> {
                JdkClient client = stage.connect();
                client.nextOf("session.created");
                client.send(ScenarioStage.sound());
                assertThat(client.end()).isEqualTo(new JdkClient.End(1011, "Internal server error"));
            }),
            Map.entry("odd-audio", stage -> {
                List<JsonNode> pieces = stage.spoken().to("response.done").all(DELTA);
                assertThat(sound(pieces.get(0)).length % 2).isEqualTo(1);
                assertThat(sound(pieces.get(1)).length % 2).isZero();
            }),
            Map.entry("broken-base64", stage -> {
                List<JsonNode> pieces = stage.spoken().to("response.done").all(DELTA);
                assertThatThrownBy(() -> sound(pieces.get(0))).isInstanceOf(IllegalArgumentException.class);
                assertThat(sound(pieces.get(1))).isNotEmpty();
            }),
            Map.entry("audio-burst", stage -> {
                ScenarioTurn turn = stage.spoken().to(DELTA);
                long first = System.nanoTime();
                turn = turn.to("response.output_audio.done");
                Duration took = Duration.ofNanos(System.nanoTime() - first);
                long seconds = turn.all(DELTA).stream()
                                .mapToLong(piece -> sound(piece).length)
                                .sum()
                        / BYTES_PER_SECOND;
                assertThat(seconds).isGreaterThan(took.toSeconds());
            }),
            Map.entry("audio-starves", stage -> {
                ScenarioTurn turn = stage.spoken().to(DELTA);
                long first = System.nanoTime();
                turn = turn.to(DELTA);
                assertThat(Duration.ofNanos(System.nanoTime() - first)).isGreaterThan(Duration.ofMillis(2500));
                assertThat(ScenarioStage.statusOf(turn.to("response.done").last()))
                        .isEqualTo("completed");
            }),
            Map.entry(
                    "silent-audio",
                    stage -> assertThat(stage.spoken().to("response.done").all(DELTA))
                            .isNotEmpty()
                            .allSatisfy(piece ->
                                    assertThat(sound(piece)).isNotEmpty().containsOnly(0))),
            Map.entry("wrong-rate", SoundPromises::wrongRate),
            Map.entry("transcription-fails", stage -> {
                ScenarioTurn turn = stage.heard().to("response.done");
                if (turn.all("conversation.item.input_audio_transcription.failed")
                        .isEmpty()) {
                    turn = turn.to("conversation.item.input_audio_transcription.failed");
                }
                assertThat(turn.types()).doesNotContain("conversation.item.input_audio_transcription.completed");
                assertThat(turn.the("response.output_text.done").path("text").asString())
                        .isEqualTo("You said: What is the weather like in Bergen?");
            }),
            Map.entry("transcript-after-answer", stage -> {
                ScenarioTurn turn = stage.heard().to("conversation.item.input_audio_transcription.completed");
                assertThat(turn.types()).contains("response.done");
                assertThat(turn.last().path("transcript").asString()).isEqualTo("What is the weather like in Bergen?");
            }));

    /** The transcript tells how long the sound should be; a healthy sandbox says the same. */
    private static void wrongRate(ScenarioStage stage) throws Exception {
        long twice = length(stage);
        long once = length(new ScenarioStage(stage.fake(), "holds-response-created"));
        assertThat(twice).isEqualTo(2 * once);
    }

    private static long length(ScenarioStage stage) throws Exception {
        return stage.spoken().to("response.done").all(DELTA).stream()
                .mapToLong(piece -> sound(piece).length)
                .sum();
    }

    private static byte[] sound(JsonNode piece) {
        return Base64.getDecoder().decode(piece.path("delta").asString());
    }
}
