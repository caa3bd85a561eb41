package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;
import static org.realtimetck.session.Transcribing.COMPLETED;
import static org.realtimetck.session.Transcribing.DELTA;
import static org.realtimetck.session.Transcribing.TURN;
import static org.realtimetck.session.Transcribing.bench;
import static org.realtimetck.session.Transcribing.deltas;
import static org.realtimetck.session.Transcribing.pieces;
import static org.realtimetck.session.Transcribing.script;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionCompleted;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionFailed;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.Deployments;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Heard.Failure;

class TranscriptionFailureTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of(Failure.SERVER_ERROR, "server_error", null),
                Arguments.of(Failure.DEPLOYMENT_NOT_FOUND, "server_error", "DeploymentNotFound"),
                Arguments.of(Failure.MODEL_NOT_FOUND, "invalid_request_error", "model_not_found"),
                Arguments.of(Failure.RATE_LIMITED, "server_error", "rate_limit_exceeded"),
                Arguments.of(Failure.UNINTELLIGIBLE, "transcription_error", "audio_unintelligible"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aTranscriptionThatFailsIsOfNoAccountToTheResponse(Failure why, String type, String code) throws Exception {
        List<ServerEvent> events = bench(script(Heard.words("Hello").failing(why)), "gpt-4o-transcribe")
                .run(Client.append(TURN));

        assertThat(types(events)).contains("response.done").doesNotContain(DELTA, COMPLETED, "error");
        var failed = only(events, ConversationItemInputAudioTranscriptionFailed.class);
        assertThat(failed.error().type()).isEqualTo(type);
        assertThat(failed.error().code()).isEqualTo(code);
        assertThat(failed.error().param()).isNull();
        assertThat(failed.error().message())
                .isEqualTo(
                        why == Failure.UNINTELLIGIBLE
                                ? "The audio could not be transcribed."
                                : "Input transcription failed for item '" + failed.itemId() + "'.");
        assertThat(only(events, ResponseOutputTextDone.class).text()).isEqualTo("You said: Hello");
        assertThat(Transcribing.areValid(events)).isTrue();
    }

    @Test
    void everyTurnFailsWhereTheResourceHasNoSuchDeployment() {
        SessionBench bench = bench(
                new Deployments(
                        Map.of("my-ears", "gpt-realtime-whisper"), script(Heard.words("One"), Heard.words("Two"))),
                "gpt-realtime-whisper");

        List<ServerEvent> events = bench.run(Client.append(TURN), Client.append(TURN));

        assertThat(types(events)).doesNotContain(DELTA, COMPLETED);
        assertThat(all(events, ConversationItemInputAudioTranscriptionFailed.class))
                .hasSize(2)
                .allMatch(failed -> "DeploymentNotFound".equals(failed.error().code()));
        assertThat(all(events, ResponseOutputTextDone.class))
                .extracting(ResponseOutputTextDone::text)
                .containsExactly("You said: One", "You said: Two");
    }

    @Test
    void aDeploymentWritesAsTheModelItRuns() {
        Deployments deployments = new Deployments(
                Map.of("my-ears", "gpt-realtime-whisper", "my-pen", "gpt-4o-transcribe"),
                script(Heard.words("Hello there"), Heard.words("Hello there")));
        SessionBench bench = bench(deployments, "my-ears");

        List<ServerEvent> live = bench.run(pieces(TURN));
        bench.on(Client.updateInput("transcription", Tree.of("model", "my-pen")));
        List<ServerEvent> late = bench.run(pieces(TURN));

        assertThat(types(live)).containsSubsequence(DELTA, "input_audio_buffer.speech_stopped", COMPLETED);
        assertThat(deltas(late)).containsExactly("Hello", " there");
        assertThat(only(late, ConversationItemInputAudioTranscriptionCompleted.class)
                        .usage())
                .containsEntry("type", "tokens");
    }

    @Test
    void whoAsksForNoTranscriptNeedsNoDeployment() {
        SessionBench bench = bench(new Deployments(Map.of(), script(Heard.words("Hello"))), "whisper-1");
        bench.on(Client.updateInput("transcription", null));

        List<ServerEvent> events = bench.run(Client.append(TURN));

        assertThat(all(events, ConversationItemInputAudioTranscriptionFailed.class))
                .isEmpty();
        assertThat(only(events, ResponseOutputTextDone.class).text()).isEqualTo("You said: Hello");
    }
}
