package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;
import static org.realtimetck.session.Transcribing.COMPLETED;
import static org.realtimetck.session.Transcribing.DELTA;
import static org.realtimetck.session.Transcribing.FAILED;
import static org.realtimetck.session.Transcribing.bench;
import static org.realtimetck.session.Transcribing.deltas;
import static org.realtimetck.session.Transcribing.kinds;
import static org.realtimetck.session.Transcribing.manual;
import static org.realtimetck.session.Transcribing.pieces;
import static org.realtimetck.session.Transcribing.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ClientEvent;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCommitted;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferSpeechStarted;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionCompleted;
import org.realtimetck.protocol.InputAudioTranscriptionEvent.ConversationItemInputAudioTranscriptionDelta;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Pace;
import org.realtimetck.script.PlainHearing;

/** Models that write while the user still speaks. */
class LiveTranscriptionTest {

    private static final Map<String, Object> LIVE = Tree.of("model", "gpt-live-transcribe");
    private static final Heard HELLO = Heard.words("Hello, my name is Marcelo.");
    private static final byte[] LONG = Sounds.join(Sounds.tone(3_000, -20), Sounds.silence(400));

    @ParameterizedTest
    @ValueSource(strings = {"gpt-realtime-whisper", "gpt-live-transcribe"})
    void wordsComeWhileTheUserSpeaksAndTheRestBehindTheCommit(String model) {
        List<ServerEvent> events = bench(script(HELLO.knownEarly(3)), model).run(pieces(LONG));

        assertThat(kinds(events))
                .startsWith(
                        "input_audio_buffer.speech_started",
                        DELTA,
                        "input_audio_buffer.speech_stopped",
                        "input_audio_buffer.committed");
        int committed = types(events).indexOf("input_audio_buffer.committed");
        assertThat(deltas(events.subList(0, committed))).containsExactly(" Hello", ",", " my");
        assertThat(deltas(events)).containsExactly(" Hello", ",", " my", " name", " is", " Marcelo", ".");
        String item = only(events, InputAudioBufferSpeechStarted.class).itemId();
        assertThat(all(events, ConversationItemInputAudioTranscriptionDelta.class))
                .extracting(ConversationItemInputAudioTranscriptionDelta::itemId)
                .containsOnly(item);
        assertThat(only(events, ConversationItemInputAudioTranscriptionCompleted.class)
                        .transcript())
                .isEqualTo(HELLO.text());
    }

    @Test
    void whoCommitsByHandHearsTheItemOfTheCommitBeforeIt() {
        SessionBench bench = manual(script(HELLO), LIVE);

        List<ServerEvent> before = bench.run(pieces(Sounds.tone(2_000, -20)));
        List<ServerEvent> after = bench.run(Client.commit());

        assertThat(types(before)).containsOnly(DELTA);
        String item = only(after, InputAudioBufferCommitted.class).itemId();
        assertThat(all(before, ConversationItemInputAudioTranscriptionDelta.class))
                .extracting(ConversationItemInputAudioTranscriptionDelta::itemId)
                .containsOnly(item);
        assertThat(only(after, ConversationItemInputAudioTranscriptionCompleted.class)
                        .itemId())
                .isEqualTo(item);
        assertThat(String.join("", deltas(join(before, after)))).isEqualTo(" " + HELLO.text());
    }

    /** The first word of 2 s of speech, then one for every 300 ms. */
    @ParameterizedTest
    @CsvSource({"minimal,5", "low,4", "medium,3", "high,2", "xhigh,1", ",3"})
    void delayHoldsTheWordsBack(String delay, int words) {
        Map<String, Object> transcription = Tree.copy(LIVE);
        if (delay != null) {
            transcription.put("delay", delay);
        }

        List<ServerEvent> events =
                manual(script(Heard.words("a b c d e f g h")), transcription).run(pieces(Sounds.tone(2_016, -20)));

        assertThat(deltas(events)).hasSize(words);
    }

    @Test
    void theSameSoundTellsTheSameHoweverItIsCut() {
        List<ServerEvent> whole =
                bench(script(HELLO), "gpt-live-transcribe").run(Client.append(Sounds.join(LONG, LONG)));
        List<ServerEvent> cut = bench(script(HELLO), "gpt-live-transcribe").run(pieces(Sounds.join(LONG, LONG)));

        assertThat(deltas(cut)).isEqualTo(deltas(whole));
        assertThat(kinds(cut)).startsWith("input_audio_buffer.speech_started", DELTA);
        assertThat(kinds(whole)).startsWith("input_audio_buffer.speech_started", DELTA);
    }

    @Test
    void nothingIsToldInSilence() {
        List<ServerEvent> events = manual(script(HELLO), LIVE).run(pieces(Sounds.silence(5_000)));

        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWasToldBeforeAClearDoesNotGoOn(boolean turnDetection) {
        SessionBench bench = turnDetection ? bench(script(HELLO), "gpt-live-transcribe") : manual(script(HELLO), LIVE);
        List<ServerEvent> before = bench.run(pieces(Sounds.tone(2_000, -20)));
        String cleared = all(before, ConversationItemInputAudioTranscriptionDelta.class)
                .get(0)
                .itemId();

        List<ServerEvent> events = new ArrayList<>(bench.run(Client.clear()));
        events.addAll(bench.run(pieces(LONG)));
        events.addAll(turnDetection ? List.of() : bench.run(Client.commit()));

        assertThat(all(events, ConversationItemInputAudioTranscriptionDelta.class))
                .extracting(ConversationItemInputAudioTranscriptionDelta::itemId)
                .containsOnly(only(events, InputAudioBufferCommitted.class).itemId())
                .doesNotContain(cleared);
        assertThat(String.join("", deltas(events)))
                .as("what a client cleared does not use up the script")
                .isEqualTo(" " + HELLO.text());
    }

    @Test
    void withoutAScriptTheSentenceGrows() {
        SessionBench bench = bench(new PlainHearing(Pace.IMMEDIATE), "gpt-realtime-whisper");

        List<ServerEvent> events = bench.run(pieces(LONG));

        int stopped = types(events).indexOf("input_audio_buffer.speech_stopped");
        assertThat(deltas(events.subList(0, stopped))).containsExactly(" I", " said", " something", " for");
        assertThat(String.join("", deltas(events))).isEqualTo(" I said something for 3.0 seconds.");
    }

    @Test
    void aTurnIsWrittenToItsEndByTheModelItBeganWith() {
        SessionBench bench = bench(script(HELLO), "gpt-live-transcribe");
        List<ServerEvent> events = new ArrayList<>(bench.run(pieces(Sounds.tone(2_000, -20))));
        bench.on(Client.updateInput("transcription", null));

        events.addAll(bench.run(pieces(Sounds.silence(400))));

        assertThat(String.join("", deltas(events))).isEqualTo(" " + HELLO.text());
        assertThat(types(events)).contains(COMPLETED);
    }

    @Test
    void turnDetectionMayBeSwitchedOffInTheMidstOfATurn() {
        SessionBench bench = bench(script(HELLO), "gpt-live-transcribe");
        List<ServerEvent> events = new ArrayList<>(bench.run(pieces(Sounds.tone(1_500, -20))));
        bench.on(Client.updateInput("turn_detection", null));
        events.addAll(bench.run(pieces(Sounds.tone(1_500, -20))));

        events.addAll(bench.run(Client.commit()));

        assertThat(String.join("", deltas(events))).isEqualTo(" " + HELLO.text());
        assertThat(only(events, InputAudioBufferCommitted.class).itemId())
                .isEqualTo(only(events, InputAudioBufferSpeechStarted.class).itemId());
    }

    @Test
    void aFailureFollowsTheWordsAScriptLetsBeKnown() {
        Heard failing = HELLO.failing(Heard.Failure.SERVER_ERROR);

        assertThat(types(bench(script(failing), "gpt-live-transcribe").run(pieces(LONG))))
                .doesNotContain(DELTA, COMPLETED)
                .contains(FAILED);
        assertThat(types(bench(script(failing.knownEarly(1)), "gpt-live-transcribe")
                        .run(pieces(LONG))))
                .containsSubsequence(DELTA, "input_audio_buffer.speech_stopped", FAILED)
                .doesNotContain(COMPLETED);
    }

    @Test
    void aHearingThatThinksBetterOfItTakesNoDeltaBack() {
        PlainHearing plain = new PlainHearing(Pace.IMMEDIATE);
        SessionBench bench = manual(utterance -> Heard.words("Something else"), LIVE);
        SessionBench changing = manual(new ChangingHearing(plain), LIVE);

        assertThat(deltas(bench.run(says()))).containsExactly(" Something", " else");
        List<ServerEvent> events = changing.run(says());
        assertThat(String.join("", deltas(events))).isEqualTo(" I said something");
        assertThat(only(events, ConversationItemInputAudioTranscriptionCompleted.class)
                        .transcript())
                .isEqualTo("Something else");
    }

    private static ClientEvent[] says() {
        return new ClientEvent[] {Client.append(Sounds.tone(2_000, -20)), Client.commit()};
    }

    private static List<ServerEvent> join(List<ServerEvent> first, List<ServerEvent> second) {
        List<ServerEvent> joined = new ArrayList<>(first);
        joined.addAll(second);
        return joined;
    }
}
