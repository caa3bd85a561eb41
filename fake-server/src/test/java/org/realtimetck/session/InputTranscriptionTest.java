package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCommitted;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionCompleted;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionDelta;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionFailed;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionFailed.TranscriptionError;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Hearing;
import org.realtimetck.script.Pace;
import org.realtimetck.script.PlainHearing;
import org.realtimetck.script.QueuedHearing;
import org.realtimetck.script.Reply;

class InputTranscriptionTest {

    private static final String DELTA = "conversation.item.input_audio_transcription.delta";
    private static final String COMPLETED = "conversation.item.input_audio_transcription.completed";
    private static final Duration SOME = Duration.ofMillis(1);
    private static final byte[] TURN = Sounds.join(Sounds.silence(960), Sounds.tone(1_280, -20), Sounds.silence(320));

    private static Hearing script(Heard... heard) {
        return new QueuedHearing(List.of(heard), new PlainHearing(Pace.IMMEDIATE));
    }

    private static SessionBench bench(Hearing hearing, String model) {
        SessionBench bench = SessionBench.of(
                SessionBench.hearing(SessionBench.setup("gpt-realtime", new Assistant(Pace.IMMEDIATE)), hearing));
        bench.on(Client.update("output_modalities", List.of("text")));
        bench.on(Client.updateInput("transcription", Tree.of("model", model)));
        return bench;
    }

    @ParameterizedTest
    @CsvSource({
        "whisper-1,'Hello, it is me.'",
        "gpt-4o-transcribe,'Hello|,| it| is| me|.'",
        "gpt-transcribe,'Hello|,| it| is| me|.'",
        "gpt-realtime-whisper,' Hello|,| it| is| me|.'",
        "gpt-live-transcribe,' Hello|,| it| is| me|.'"
    })
    void deltasMakeUpTheTranscript(String model, String deltas) {
        SessionBench bench = bench(script(Heard.words("Hello, it is me.")), model);

        List<ServerEvent> events = bench.run(Client.append(TURN));

        assertThat(all(events, ConversationItemInputAudioTranscriptionDelta.class))
                .allSatisfy(delta -> assertThat((delta.delta() + delta.obfuscation()).length())
                        .isEqualTo(16))
                .extracting(ConversationItemInputAudioTranscriptionDelta::delta)
                .containsExactly(deltas.split("\\|"));
        ConversationItemInputAudioTranscriptionCompleted completed =
                only(events, ConversationItemInputAudioTranscriptionCompleted.class);
        assertThat(completed.transcript()).isEqualTo("Hello, it is me.");
        assertThat(completed.itemId())
                .isEqualTo(only(events, InputAudioBufferCommitted.class).itemId());
        assertThat(completed.logprobs()).isNull();
    }

    /** The turn is kept from 660 to 2464 ms. */
    @ParameterizedTest
    @ValueSource(strings = {"whisper-1", "gpt-transcribe", "gpt-live-transcribe", "gpt-realtime-whisper"})
    void mostModelsCountWholeSecondsRoundedUp(String model) {
        assertThat(usage(model)).containsExactlyEntriesOf(Tree.of("type", "duration", "seconds", 2L));
    }

    @Test
    void theFamilyOf4oCountsTokens() {
        assertThat(usage("gpt-4o-mini-transcribe"))
                .containsExactlyEntriesOf(Tree.of(
                        "type",
                        "tokens",
                        "total_tokens",
                        22L,
                        "input_tokens",
                        18L,
                        "input_token_details",
                        Tree.of("text_tokens", 0, "audio_tokens", 18L),
                        "output_tokens",
                        4L));
    }

    private static Map<String, Object> usage(String model) {
        SessionBench bench = bench(script(Heard.words("Hello, it is me.")), model);
        return only(bench.run(Client.append(TURN)), ConversationItemInputAudioTranscriptionCompleted.class)
                .usage();
    }

    @Test
    void aTranscriptComesBesideTheResponse() {
        Pace slow = new Pace(Duration.ofMillis(2), SOME);
        SessionBench bench = SessionBench.of(SessionBench.hearing(
                SessionBench.setup(
                        "gpt-realtime",
                        prompt -> Reply.say("one two three four").at(new Pace(Duration.ofMillis(4), SOME))),
                script(Heard.words("Hello, my name").at(slow.withBeforeDone(SOME)))));
        bench.on(Client.updateInput("transcription", Tree.of("model", "gpt-realtime-whisper")));

        List<ServerEvent> events = bench.run(Client.append(TURN));

        assertThat(kinds(events))
                .containsExactly(
                        "input_audio_buffer.speech_started",
                        "input_audio_buffer.speech_stopped",
                        "input_audio_buffer.committed",
                        "conversation.item.added",
                        "conversation.item.done",
                        "response.created",
                        DELTA,
                        "response.output_item.added",
                        "conversation.item.added",
                        "response.content_part.added",
                        "response.output_audio_transcript.delta",
                        DELTA,
                        "response.output_audio_transcript.delta",
                        DELTA,
                        "response.output_audio_transcript.delta",
                        COMPLETED,
                        "response.output_audio_transcript.delta",
                        "response.output_audio.delta",
                        "response.output_audio.done",
                        "response.output_audio_transcript.done",
                        "response.content_part.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
    }

    /** Types, with runs of one type told once. */
    private static List<String> kinds(List<ServerEvent> events) {
        List<String> kinds = new ArrayList<>();
        for (String type : types(events)) {
            if (kinds.isEmpty() || !kinds.get(kinds.size() - 1).equals(type)) {
                kinds.add(type);
            }
        }
        return kinds;
    }

    @Test
    void aTranscriptionThatFailsIsOfNoAccountToTheResponse() {
        SessionBench bench =
                bench(script(Heard.words("Hello").failing(Heard.Failure.DEPLOYMENT_NOT_FOUND)), "no-such-deployment");

        List<ServerEvent> events = bench.run(Client.append(TURN));

        assertThat(types(events)).contains("response.done").doesNotContain(DELTA, COMPLETED, "error");
        ConversationItemInputAudioTranscriptionFailed failed =
                only(events, ConversationItemInputAudioTranscriptionFailed.class);
        assertThat(failed.error())
                .isEqualTo(new TranscriptionError(
                        "server_error",
                        "DeploymentNotFound",
                        "Input transcription failed for item '" + failed.itemId() + "'.",
                        null));
        assertThat(only(events, ResponseOutputTextDone.class).text()).isEqualTo("You said: Hello");
    }

    @Test
    void nobodyWritesDownWhatNobodyAskedFor() {
        SessionBench bench = SessionBench.of(SessionBench.hearing(
                SessionBench.setup("gpt-realtime", new Assistant(Pace.IMMEDIATE)), script(Heard.words("Hello"))));
        bench.on(Client.update("output_modalities", List.of("text")));

        List<ServerEvent> events = bench.run(Client.append(TURN));

        assertThat(types(events)).doesNotContain(DELTA, COMPLETED);
        assertThat(only(events, ResponseOutputTextDone.class).text())
                .as("the model hears it all the same")
                .isEqualTo("You said: Hello");
    }

    @Test
    void theRetrievedItemHasTheTranscript() {
        SessionBench bench = bench(new PlainHearing(Pace.IMMEDIATE), "whisper-1");
        String item = only(bench.run(Client.append(TURN)), InputAudioBufferCommitted.class)
                .itemId();

        Item.Message message = (Item.Message) only(bench.on(Client.retrieve(item)), ConversationItemRetrieved.class)
                .item();

        assertThat(((ContentPart.InputAudio) message.content().get(0)).transcript())
                .isEqualTo("I said something for 1.3 seconds.");
    }

    @Test
    void silenceHasAnEmptyTranscript() {
        SessionBench bench = bench(new PlainHearing(Pace.IMMEDIATE), "whisper-1");

        List<ServerEvent> events = bench.run(Client.append(Sounds.silence(500)), Client.commit());

        assertThat(types(events)).endsWith(COMPLETED).doesNotContain(DELTA, "response.created");
        assertThat(only(events, ConversationItemInputAudioTranscriptionCompleted.class)
                        .transcript())
                .isEmpty();
    }

    @Test
    void aTranscriptionSessionWritesDownAndAnswersNothing() {
        SessionBench bench = SessionBench.of(SessionBench.transcription());
        bench.on(transcribeWith("gpt-4o-transcribe"));

        List<ServerEvent> events = bench.run(Client.append(TURN));

        assertThat(kinds(events))
                .containsExactly(
                        "input_audio_buffer.speech_started",
                        "input_audio_buffer.speech_stopped",
                        "input_audio_buffer.committed",
                        "conversation.item.added",
                        "conversation.item.done",
                        DELTA,
                        COMPLETED);
    }

    @Test
    void aTranscriptionSessionRefusesTurnDetectionForAModelThatListensAlways() {
        SessionBench bench = SessionBench.of(SessionBench.transcription());

        assertThat(bench.errorOn(transcribeWith("gpt-realtime-whisper")).message())
                .isEqualTo("Turn detection is not supported for this transcription model.");
        assertThat(types(bench.on(Client.updateTranscription(
                        "audio",
                        Tree.of(
                                "input",
                                Tree.of(
                                        "turn_detection",
                                        null,
                                        "transcription",
                                        Tree.of("model", "gpt-realtime-whisper")))))))
                .containsExactly("session.updated");
    }

    private static ClientEvent transcribeWith(String model) {
        return Client.updateTranscription("audio", Tree.of("input", Tree.of("transcription", Tree.of("model", model))));
    }
}
