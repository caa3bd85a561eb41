package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;
import static org.realtimetck.session.Transcribing.COMPLETED;
import static org.realtimetck.session.Transcribing.DELTA;
import static org.realtimetck.session.Transcribing.TURN;
import static org.realtimetck.session.Transcribing.bench;
import static org.realtimetck.session.Transcribing.kinds;
import static org.realtimetck.session.Transcribing.script;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCommitted;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionCompleted;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionDelta;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.Assistant;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Pace;
import org.realtimetck.script.PlainHearing;
import org.realtimetck.script.Reply;

class InputTranscriptionTest {

    private static final Duration SOME = Duration.ofMillis(1);

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
                script(Heard.words("Hello, my name")
                        .at(slow.withBeforeDone(SOME))
                        .knownEarly(0))));
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
    void eachOfSeveralUtterancesIsWrittenAtItsOwnPace() {
        Pace slow = new Pace(Duration.ofMillis(50), SOME);
        SessionBench bench = bench(script(Heard.words("First").at(slow), Heard.words("Second")), "whisper-1");

        List<ServerEvent> events = bench.run(Client.append(TURN), Client.append(TURN));

        List<String> items = all(events, InputAudioBufferCommitted.class).stream()
                .map(InputAudioBufferCommitted::itemId)
                .toList();
        assertThat(all(events, ConversationItemInputAudioTranscriptionCompleted.class))
                .extracting(
                        ConversationItemInputAudioTranscriptionCompleted::itemId,
                        ConversationItemInputAudioTranscriptionCompleted::transcript)
                .containsExactly(tuple(items.get(1), "Second"), tuple(items.get(0), "First"));
    }

    @Test
    void utterancesOfOnePaceCompleteInTheirOrder() {
        SessionBench bench =
                bench(script(Heard.words("One"), Heard.words("Two"), Heard.words("Three")), "gpt-transcribe");

        List<ServerEvent> events = bench.run(Client.append(TURN), Client.append(TURN), Client.append(TURN));

        assertThat(all(events, ConversationItemInputAudioTranscriptionCompleted.class))
                .extracting(ConversationItemInputAudioTranscriptionCompleted::transcript)
                .containsExactly("One", "Two", "Three");
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
}
