package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCommitted;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferSpeechStarted;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferSpeechStopped;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.Reply;

/** Turns in the user's sound, and what the session makes of them. */
class TurnDetectionTest {

    private static final List<String> COMMITTED =
            List.of("input_audio_buffer.committed", "conversation.item.added", "conversation.item.done");

    private final SessionBench bench = SessionBench.saying(Reply.say("Hi"));

    private static byte[] turn(int silenceBefore, int speech, int silenceAfter) {
        return Sounds.join(Sounds.silence(silenceBefore), Sounds.tone(speech, -20), Sounds.silence(silenceAfter));
    }

    private void detect(Object... keysAndValues) {
        bench.on(Client.updateInput("turn_detection", Tree.of(keysAndValues)));
    }

    @Test
    void noTurnBeginsBeforeTheSound() {
        bench.on(Client.append(Sounds.silence(32)));
        bench.on(Client.updateInput("format", Tree.of("type", "audio/pcmu")));

        List<ServerEvent> events = bench.on(Client.append(G711.muLaw(Sounds.tone(320, -20))));

        assertThat(only(events, InputAudioBufferSpeechStarted.class).audioStartMs())
                .isZero();
    }

    @Test
    void aTurnIsAnsweredInTheRecordedOrder() {
        assertThat(bench.on(Client.append(Sounds.silence(960)))).isEmpty();
        List<ServerEvent> started = bench.on(Client.append(Sounds.tone(640, -20)));
        List<ServerEvent> ended = bench.on(Client.append(Sounds.silence(320)));

        assertThat(types(started)).containsExactly("input_audio_buffer.speech_started");
        assertThat(types(ended))
                .startsWith(
                        "input_audio_buffer.speech_stopped",
                        "input_audio_buffer.committed",
                        "conversation.item.added",
                        "conversation.item.done",
                        "response.created",
                        "response.output_item.added");
        String item = only(started, InputAudioBufferSpeechStarted.class).itemId();
        assertThat(only(ended, InputAudioBufferSpeechStopped.class).itemId()).isEqualTo(item);
        assertThat(only(ended, InputAudioBufferCommitted.class).itemId()).isEqualTo(item);
        ConversationItemAdded added = all(ended, ConversationItemAdded.class).get(0);
        assertThat(added.item().id()).isEqualTo(item);
        assertThat(((Item.Message) added.item()).content()).containsExactly(new ContentPart.InputAudio(null, null));
        assertThat(all(ended, ConversationItemDone.class).get(0).item()).isEqualTo(added.item());
    }

    /** Speech from 960 to 1600 ms; frames are 32 ms. */
    @ParameterizedTest
    @CsvSource({"0,0,960,1632", "300,200,660,1824", "300,500,660,2112", "2000,200,0,1824"})
    void theMillisecondsIncludePaddingAndSilence(int padding, int silence, long start, long end) {
        detect("type", "server_vad", "prefix_padding_ms", padding, "silence_duration_ms", silence);

        List<ServerEvent> events = bench.on(Client.append(turn(960, 640, 960)));

        assertThat(only(events, InputAudioBufferSpeechStarted.class).audioStartMs())
                .isEqualTo(start);
        assertThat(only(events, InputAudioBufferSpeechStopped.class).audioEndMs())
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"low,2624", "medium,2112", "auto,2112", "high,1856"})
    void semanticTurnsEndTheSoonerTheMoreEagerTheServiceIs(String eagerness, long end) {
        detect("type", "semantic_vad", "eagerness", eagerness);

        List<ServerEvent> events = bench.on(Client.append(turn(960, 640, 2_000)));

        assertThat(types(events)).startsWith("input_audio_buffer.speech_started", "input_audio_buffer.speech_stopped");
        assertThat(only(events, InputAudioBufferSpeechStopped.class).audioEndMs())
                .isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/pcmu", "audio/pcma"})
    void telephoneSoundHasTheSameTurns(String type) {
        bench.on(Client.updateInput("format", Tree.of("type", type)));
        AudioFormat format = AudioFormat.of(Tree.of("type", type));

        List<ServerEvent> events = bench.on(Client.append(format.encode(turn(960, 640, 320))));

        assertThat(only(events, InputAudioBufferSpeechStarted.class).audioStartMs())
                .isEqualTo(660);
        assertThat(only(events, InputAudioBufferSpeechStopped.class).audioEndMs())
                .isEqualTo(1_824);
    }

    @Test
    void theItemHoldsTheSoundBetweenTheTwoMoments() {
        byte[] sound = turn(960, 640, 960);
        String item = only(bench.on(Client.append(sound)), InputAudioBufferCommitted.class)
                .itemId();

        Item.Message retrieved = (Item.Message) only(bench.on(Client.retrieve(item)), ConversationItemRetrieved.class)
                .item();

        byte[] kept = Base64.getDecoder()
                .decode(((ContentPart.InputAudio) retrieved.content().get(0)).audio());
        assertThat(kept).isEqualTo(Arrays.copyOfRange(sound, 660 * 48, 1_824 * 48));
        assertThat(types(bench.on(Client.commit())))
                .as("what came after the turn is still in the buffer")
                .startsWith("input_audio_buffer.committed");
    }

    @Test
    void laterTurnsCountOnAndFollowInTheConversation() {
        List<ServerEvent> first = bench.on(Client.append(turn(320, 320, 320)));
        List<ServerEvent> second = bench.on(Client.append(turn(320, 320, 320)));

        assertThat(only(second, InputAudioBufferSpeechStarted.class).audioStartMs())
                .isEqualTo(1_280 - 300);
        assertThat(only(second, InputAudioBufferCommitted.class).previousItemId())
                .isEqualTo(all(first, ConversationItemAdded.class).get(1).item().id());
    }

    @Test
    void paddingDoesNotReachIntoTheTurnBefore() {
        List<ServerEvent> events = bench.on(Client.append(Sounds.join(turn(0, 320, 224), turn(32, 320, 320))));

        assertThat(all(events, InputAudioBufferSpeechStopped.class).get(0).audioEndMs())
                .isEqualTo(544);
        assertThat(all(events, InputAudioBufferSpeechStarted.class).get(1).audioStartMs())
                .isEqualTo(544);
    }

    @Test
    void nothingIsAnsweredIfResponsesAreNotToBeCreated() {
        detect("type", "server_vad", "create_response", false, "interrupt_response", false);

        List<ServerEvent> events = bench.on(Client.append(turn(320, 320, 320)));

        assertThat(types(events))
                .startsWith("input_audio_buffer.speech_started", "input_audio_buffer.speech_stopped")
                .endsWith(COMMITTED.toArray(String[]::new))
                .hasSize(5);
    }

    @Test
    void nothingIsDetectedWhileTheClientDecides() {
        bench.on(Client.updateInput("turn_detection", null));

        assertThat(bench.on(Client.append(turn(320, 320, 960)))).isEmpty();
        assertThat(types(bench.on(Client.commit()))).containsExactlyElementsOf(COMMITTED);
    }

    @Test
    void detectionThatIsSwitchedOnLaterCountsAllSoundWritten() {
        bench.on(Client.updateInput("turn_detection", null));
        bench.on(Client.append(Sounds.silence(1_000)));
        detect("type", "server_vad");

        assertThat(only(bench.on(Client.append(turn(320, 320, 0))), InputAudioBufferSpeechStarted.class)
                        .audioStartMs())
                .isEqualTo(1_020);
    }

    @Test
    void aClientMayCommitInTheMidstOfSpeech() {
        String item = only(bench.on(Client.append(turn(960, 640, 0))), InputAudioBufferSpeechStarted.class)
                .itemId();

        List<ServerEvent> events = bench.on(Client.commit());

        assertThat(types(events)).as("no response").containsExactlyElementsOf(COMMITTED);
        assertThat(only(events, InputAudioBufferCommitted.class).itemId()).isEqualTo(item);
        assertThat(bench.on(Client.append(Sounds.silence(640)))).isEmpty();
    }

    @Test
    void aClientThatCommitsAfterTheServiceDidFindsTheBufferEmpty() {
        bench.on(Client.append(turn(0, 640, 224)));

        assertThat(bench.errorOn(Client.commit()).message()).contains("only has 0.00ms");
    }

    @Test
    void clearForgetsTheSpeechAndItsItem() {
        String item = only(bench.on(Client.append(turn(0, 640, 0))), InputAudioBufferSpeechStarted.class)
                .itemId();
        bench.on(Client.clear());

        assertThat(bench.on(Client.append(Sounds.silence(640)))).isEmpty();
        InputAudioBufferSpeechStarted next =
                only(bench.on(Client.append(turn(0, 320, 0))), InputAudioBufferSpeechStarted.class);
        assertThat(next.itemId()).isNotEqualTo(item);
        assertThat(next.audioStartMs()).isEqualTo(1_280 - 300);
    }

    @Test
    void anHourOfSilenceIsNotKept() {
        byte[] tenSeconds = Sounds.silence(10_000);
        for (int i = 0; i < 360; i++) {
            assertThat(bench.on(Client.append(tenSeconds))).isEmpty();
        }

        assertThat(types(bench.on(Client.append(turn(0, 320, 320)))))
                .startsWith("input_audio_buffer.speech_started", "input_audio_buffer.speech_stopped");
    }
}
