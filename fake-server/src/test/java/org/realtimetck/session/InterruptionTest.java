package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ErrorEvent;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Response;
import org.realtimetck.protocol.Response.StatusDetails;
import org.realtimetck.protocol.ResponseEvent.ResponseCreated;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

/** The user begins to speak while the assistant does. On a WebSocket nothing is truncated and no playback is told. */
class InterruptionTest {

    private static final Duration SOME = Duration.ofMillis(1);
    private static final Reply REPLY = Reply.say("one two three four").at(new Pace(SOME, SOME).withBeforeDone(SOME));

    private final SessionBench bench = SessionBench.speaking(prompt -> REPLY);

    private List<ServerEvent> speak() {
        return bench.on(Client.append(Sounds.tone(320, -20)));
    }

    @Test
    void aResponseThatMadeNothingEndsEmptyAndWithoutRateLimits() {
        bench.on(Client.respond());

        List<ServerEvent> events = speak();

        assertThat(types(events)).containsExactly("input_audio_buffer.speech_started", "response.done");
        Response response = only(events, ResponseDone.class).response();
        assertThat(response.status()).isEqualTo(Status.CANCELLED);
        assertThat(response.statusDetails()).isEqualTo(new StatusDetails(Status.CANCELLED, "turn_detected", null));
        assertThat(response.output()).isEmpty();
        assertThat(response.usage()).isNotNull();
        assertThat(response.usage().totalTokens()).isZero();
    }

    @Test
    void aResponseThatIsSpeakingEndsWithItsItemIncomplete() {
        bench.on(Client.respond());
        for (int i = 0; i < 5; i++) {
            bench.next();
        }

        List<ServerEvent> events = speak();

        assertThat(types(events))
                .containsExactly(
                        "input_audio_buffer.speech_started",
                        "response.output_audio.done",
                        "response.output_audio_transcript.done",
                        "response.content_part.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        Response response = only(events, ResponseDone.class).response();
        assertThat(response.statusDetails()).isEqualTo(new StatusDetails(Status.CANCELLED, "turn_detected", null));
        assertThat(((Item.Message) response.output().get(0)).status()).isEqualTo(Status.INCOMPLETE);
        assertThat(bench.run()).as("nothing of it comes later").isEmpty();
    }

    @Test
    void aMessageThatWasFinishedStaysCompleted() {
        bench.on(Client.respond());
        List<ServerEvent> events = bench.next();
        while (!types(events).contains("response.output_item.done")) {
            events = bench.next();
        }

        List<ServerEvent> end = speak();

        assertThat(types(end))
                .containsExactly("input_audio_buffer.speech_started", "response.done", "rate_limits.updated");
        Response response = only(end, ResponseDone.class).response();
        assertThat(response.status()).isEqualTo(Status.CANCELLED);
        assertThat(((Item.Message) response.output().get(0)).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aResponseThatIsDoneIsLeftAlone() {
        bench.run(Client.respond());

        assertThat(types(speak())).containsExactly("input_audio_buffer.speech_started");
    }

    @Test
    void aResponseOutsideTheConversationGoesOn() {
        bench.on(Client.respond("conversation", "none"));

        assertThat(types(speak())).containsExactly("input_audio_buffer.speech_started");
        assertThat(only(bench.run(), ResponseDone.class).response().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void theTurnIsAnsweredInTurn() {
        bench.on(Client.respond());
        speak();

        List<ServerEvent> events = bench.run(Client.append(Sounds.silence(320)));

        assertThat(types(events))
                .startsWith("input_audio_buffer.speech_stopped", "input_audio_buffer.committed")
                .endsWith("response.done", "rate_limits.updated");
        assertThat(only(events, ResponseDone.class).response().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aResponseThatMayNotBeInterruptedLetsTheAutomaticOneFail() {
        bench.on(Client.updateInput("turn_detection", Tree.of("type", "server_vad", "interrupt_response", false)));
        String running = only(bench.on(Client.respond()), ResponseCreated.class)
                .response()
                .id();
        assertThat(types(speak())).containsExactly("input_audio_buffer.speech_started");

        List<ServerEvent> events = bench.on(Client.append(Sounds.silence(320)));

        assertThat(types(events))
                .containsExactly(
                        "input_audio_buffer.speech_stopped",
                        "input_audio_buffer.committed",
                        "conversation.item.added",
                        "conversation.item.done",
                        "error");
        assertThat(only(events, ErrorEvent.class).error().code()).isEqualTo("conversation_already_has_active_response");
        assertThat(only(events, ErrorEvent.class).error().message()).contains(running);
        assertThat(only(events, ErrorEvent.class).error().eventId()).isNull();
        assertThat(only(bench.run(), ResponseDone.class).response().status()).isEqualTo(Status.COMPLETED);
    }
}
