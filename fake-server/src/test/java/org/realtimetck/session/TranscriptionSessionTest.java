package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionCompleted;
import org.realtimetck.protocol.SessionEvent.SessionCreated;
import org.realtimetck.protocol.SessionEvent.SessionUpdated;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Reply;

class TranscriptionSessionTest {

    private final SessionBench bench = SessionBench.of(SessionBench.transcription());

    @Test
    void isReportedWithoutModelVoiceOrOutput() {
        Session session = new Session(SessionBench.transcription());

        Map<String, Object> reported =
                ((SessionCreated) ((Effect.Send) session.start().get(0)).event()).session();

        assertThat(reported.keySet()).containsExactly("type", "object", "id", "expires_at", "audio", "include");
        assertThat(reported).containsEntry("object", "realtime.transcription_session");
        assertThat(Tree.object(reported, "audio").keySet()).containsExactly("input");
        assertThat(Tree.object(Tree.object(Tree.object(reported, "audio"), "input"), "turn_detection"))
                .containsExactlyEntriesOf(turnDetection(200));
    }

    @Test
    void turnDetectionIsFilledWithoutTheFlagsOfAConversation() {
        var updated = only(
                bench.on(Client.updateTranscription(
                        "audio",
                        Tree.of(
                                "input",
                                Tree.of("turn_detection", Tree.of("type", "server_vad", "silence_duration_ms", 700))))),
                SessionUpdated.class);

        assertThat(Tree.object(Tree.object(Tree.object(updated.session(), "audio"), "input"), "turn_detection"))
                .containsExactlyEntriesOf(turnDetection(700));
    }

    @Test
    void refusesTheUpdateOfAConversation() {
        ErrorBody error = bench.errorOn(Client.update());

        assertThat(error.code()).isEqualTo("invalid_parameter");
        assertThat(error.eventId()).isEqualTo("evt_update");
    }

    @Test
    void aConversationRefusesItsUpdate() {
        SessionBench conversation = SessionBench.speaking(prompt -> Reply.say("Hi"));

        assertThat(conversation.errorOn(Client.updateTranscription()))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "invalid_parameter",
                        "Passing a transcription session update event to a realtime session is not allowed.",
                        null,
                        "evt_update"));
    }

    @Test
    void makesNoResponses() {
        assertThat(bench.errorOn(Client.respond()).type()).isEqualTo("invalid_request_error");
    }

    @Test
    void takesAudio() {
        bench.on(Client.updateTranscription("audio", Tree.of("input", Tree.of("turn_detection", null))));
        bench.on(Client.append(4800));

        assertThat(types(bench.on(Client.commit())))
                .containsExactly("input_audio_buffer.committed", "conversation.item.added", "conversation.item.done");
    }

    @Test
    void writesDownAndAnswersNothing() {
        bench.on(transcribeWith("gpt-4o-transcribe"));

        assertThat(Transcribing.kinds(bench.run(Client.append(Transcribing.TURN))))
                .containsExactly(
                        "input_audio_buffer.speech_started",
                        "input_audio_buffer.speech_stopped",
                        "input_audio_buffer.committed",
                        "conversation.item.added",
                        "conversation.item.done",
                        Transcribing.DELTA,
                        Transcribing.COMPLETED);
    }

    @Test
    void neitherWaitsForAResponseThatCannotCome() {
        for (Heard.When when : Heard.When.values()) {
            SessionBench session = SessionBench.of(SessionBench.hearing(
                    SessionBench.transcription(),
                    Transcribing.script(Heard.words("Hello").when(when))));
            session.on(transcribeWith("whisper-1"));

            assertThat(types(session.run(Client.append(Transcribing.TURN))))
                    .as("%s", when)
                    .endsWith(Transcribing.DELTA, Transcribing.COMPLETED);
        }
    }

    @Test
    void tellsSpeakersLogprobsAndFailures() {
        SessionBench session = SessionBench.of(SessionBench.hearing(
                SessionBench.transcription(),
                Transcribing.script(
                        Heard.words("Hello"),
                        Heard.words("Hello"),
                        Heard.words("Hello").failing(Heard.Failure.SERVER_ERROR))));
        session.on(Client.updateTranscription("include", List.of("item.input_audio_transcription.logprobs")));

        session.on(transcribeWith("gpt-4o-mini-transcribe"));
        assertThat(only(
                                session.run(Client.append(Transcribing.TURN)),
                                ConversationItemInputAudioTranscriptionCompleted.class)
                        .logprobs())
                .hasSize(1);
        session.on(transcribeWith("gpt-4o-transcribe-diarize"));
        assertThat(types(session.run(Client.append(Transcribing.TURN))))
                .endsWith(Transcribing.DELTA, Transcribing.SEGMENT, Transcribing.COMPLETED);
        assertThat(types(session.run(Client.append(Transcribing.TURN)))).endsWith(Transcribing.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpt-realtime-whisper", "gpt-live-transcribe"})
    void refusesTurnDetectionForAModelThatListensMeanwhile(String model) {
        assertThat(bench.errorOn(transcribeWith(model)).message())
                .isEqualTo("Turn detection is not supported for this transcription model.");
        assertThat(types(bench.on(Client.updateTranscription(
                        "audio",
                        Tree.of("input", Tree.of("turn_detection", null, "transcription", Tree.of("model", model)))))))
                .containsExactly("session.updated");
    }

    private static ClientEvent transcribeWith(String model) {
        return Client.updateTranscription("audio", Tree.of("input", Tree.of("transcription", Tree.of("model", model))));
    }

    private static Map<String, Object> turnDetection(int silence) {
        return Tree.of(
                "type", "server_vad", "threshold", 0.5, "prefix_padding_ms", 300, "silence_duration_ms", silence);
    }
}
