package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferCommitted;
import org.realtimetck.protocol.InputAudioBufferEvent.InputAudioBufferTimeoutTriggered;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.MarkerVoice;
import org.realtimetck.script.Reply;

class IdleTimeoutTest {

    private static final String ANSWER = "Are you still there?";

    private final SessionBench bench = SessionBench.speaking(prompt -> Reply.say(ANSWER));

    private void timeOut(boolean createResponse) {
        bench.on(Client.updateInput(
                "turn_detection",
                Tree.of("type", "server_vad", "idle_timeout_ms", 6_000, "create_response", createResponse)));
    }

    @Test
    void isCountedFromTheEndOfTheAnswersSound() {
        timeOut(true);
        bench.run(Client.respond());

        assertThat(bench.idleDelay()).isEqualTo(Duration.ofMillis(6_000 + MarkerVoice.millisOf(ANSWER)));
    }

    @Test
    void commitsTheSilenceAndAnswersIt() {
        timeOut(true);
        bench.on(Client.append(Sounds.silence(5_000)));
        bench.run(Client.respond());
        bench.on(Client.append(Sounds.silence(8_000)));

        List<ServerEvent> events = bench.idle();

        assertThat(types(events))
                .startsWith(
                        "input_audio_buffer.timeout_triggered",
                        "input_audio_buffer.committed",
                        "conversation.item.added",
                        "conversation.item.done",
                        "response.created");
        InputAudioBufferTimeoutTriggered triggered = only(events, InputAudioBufferTimeoutTriggered.class);
        assertThat(triggered.audioStartMs()).isEqualTo(7_000);
        assertThat(triggered.audioEndMs()).isEqualTo(13_000);
        assertThat(only(events, InputAudioBufferCommitted.class).itemId()).isEqualTo(triggered.itemId());
    }

    @Test
    void doesNotReachBackBeyondTheAnswer() {
        timeOut(true);
        bench.on(Client.append(Sounds.silence(5_000)));
        bench.run(Client.respond());
        bench.on(Client.append(Sounds.silence(1_000)));

        assertThat(only(bench.idle(), InputAudioBufferTimeoutTriggered.class).audioStartMs())
                .isEqualTo(5_000);
    }

    @Test
    void answersNothingIfResponsesAreNotToBeCreated() {
        timeOut(false);
        bench.run(Client.respond());

        assertThat(types(bench.idle())).endsWith("conversation.item.done").doesNotContain("response.created");
    }

    @Test
    void isOverWhenTheUserSpeaks() {
        timeOut(true);
        bench.run(Client.respond());
        bench.on(Client.append(Sounds.tone(320, -20)));

        assertThat(bench.idle()).isEmpty();
    }

    @Test
    void isOverWhenTheClientAsksForMore() {
        timeOut(true);
        bench.run(Client.respond());
        bench.run(Client.respond());

        assertThat(bench.idle()).as("the wait after the first answer").isEmpty();
        assertThat(types(bench.idle())).startsWith("input_audio_buffer.timeout_triggered");
    }

    @Test
    void isOverWhenItIsSwitchedOff() {
        timeOut(true);
        bench.run(Client.respond());
        bench.on(Client.updateInput("turn_detection", null));

        assertThat(bench.idle()).isEmpty();
    }

    @Test
    void isNotWaitedForUnlessAskedFor() {
        bench.run(Client.respond());

        assertThat(bench.watchesIdleness()).isFalse();
    }
}
