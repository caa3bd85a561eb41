package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ContentPart;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Response;
import org.realtimetck.protocol.Response.Failure;
import org.realtimetck.protocol.Response.StatusDetails;
import org.realtimetck.protocol.ResponseEvent.ResponseCreated;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputItemDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDelta;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

/** The ways a response ends, and what refuses to begin or to be cancelled. */
class ResponseEndsTest {

    private static final Pace SLOW = new Pace(Duration.ofMillis(1), Duration.ofMillis(1));
    private static final Reply SENTENCE = Reply.say("one two three four five six");

    @Test
    void aSecondResponseIsRefusedWhileOneRuns() {
        SessionBench bench = SessionBench.saying(SENTENCE.at(SLOW));
        String running = only(bench.on(Client.respond()), ResponseCreated.class)
                .response()
                .id();

        ErrorBody error = bench.errorOn(Client.respond());

        assertThat(error.code()).isEqualTo("conversation_already_has_active_response");
        assertThat(error.message())
                .isEqualTo("Conversation already has an active response in progress: " + running
                        + ". Wait until the response is finished before creating a new one.");
        assertThat(error.param()).isNull();
        assertThat(error.eventId()).isEqualTo("evt_respond");
        assertThat(only(bench.run(), ResponseDone.class).response().status())
                .as("the running response is untouched")
                .isEqualTo(Status.COMPLETED);
    }

    @Test
    void aCancelThatComesTooLateIsRefused() {
        SessionBench bench = SessionBench.saying(Reply.say("Hi"));
        bench.run(Client.respond());

        assertThat(bench.errorOn(Client.cancel()))
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "response_cancel_not_active",
                        "Cancellation failed: no active response found",
                        null,
                        "evt_cancel"));
    }

    @Test
    void aCancelBeforeAnythingWasMadeLeavesNothing() {
        SessionBench bench = SessionBench.saying(SENTENCE.at(SLOW));
        bench.on(Client.respond());

        Response response = only(bench.on(Client.cancel()), ResponseDone.class).response();

        assertThat(response.status()).isEqualTo(Status.CANCELLED);
        assertThat(response.statusDetails()).isEqualTo(new StatusDetails(Status.CANCELLED, "client_cancelled", null));
        assertThat(response.output()).isEmpty();
        assertThat(response.usage()).isNotNull();
        assertThat(response.usage().totalTokens()).isZero();
    }

    @Test
    void aCancelInTheMiddleOfSpeechEndsTheItemAsIncompleteInOrder() {
        SessionBench bench = SessionBench.speaking(prompt -> SENTENCE.at(SLOW));
        bench.on(Client.respond());
        for (int i = 0; i < 6; i++) {
            bench.next();
        }

        List<ServerEvent> events = bench.on(Client.cancel());

        assertThat(types(events))
                .containsExactly(
                        "response.output_audio.done",
                        "response.output_audio_transcript.done",
                        "response.content_part.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        Item.Message item =
                (Item.Message) only(events, ResponseOutputItemDone.class).item();
        assertThat(item.status()).isEqualTo(Status.INCOMPLETE);
        assertThat(((ContentPart.OutputAudio) item.content().get(0)).transcript())
                .as("what was said so far")
                .startsWith("one two three")
                .doesNotContain("six");
        assertThat(only(events, ResponseDone.class).response().output()).containsExactly(item);
        bench.run();
        assertThat(bench.run()).as("nothing more comes").isEmpty();
    }

    @Test
    void aResponseIsCancelledByItsId() {
        SessionBench bench = SessionBench.saying(SENTENCE.at(SLOW));
        String id = only(bench.on(Client.respond()), ResponseCreated.class)
                .response()
                .id();

        assertThat(bench.errorOn(Client.cancel("resp_other")).code()).isEqualTo("response_cancel_not_active");
        assertThat(only(bench.on(Client.cancel(id)), ResponseDone.class)
                        .response()
                        .status())
                .isEqualTo(Status.CANCELLED);
    }

    @Test
    void aNewResponseMayStartAfterACancel() {
        SessionBench bench = SessionBench.saying(SENTENCE.at(SLOW));
        bench.on(Client.respond());
        bench.next();
        bench.on(Client.cancel());

        assertThat(only(bench.run(Client.respond()), ResponseDone.class)
                        .response()
                        .status())
                .isEqualTo(Status.COMPLETED);
    }

    @Test
    void aResponseFailsAtOnceWithTheServersOwnWords() {
        SessionBench bench = SessionBench.saying(SENTENCE.endingWith(new Reply.Failed(0, null)));

        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(types(events)).containsExactly("response.created", "response.done");
        Response response = only(events, ResponseDone.class).response();
        assertThat(response.status()).isEqualTo(Status.FAILED);
        StatusDetails details = response.statusDetails();
        assertThat(details).isNotNull();
        assertThat(details.type()).isEqualTo(Status.FAILED);
        assertThat(details.reason()).isNull();
        assertThat(details.error()).isNotNull();
        assertThat(details.error().type()).isEqualTo("server_error");
        assertThat(details.error().code()).isNull();
        assertThat(details.error().message())
                .startsWith("The server had an error while processing your request.")
                .contains("(include session ID in your message: " + bench.id() + ")");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void aResponseFailsAfterSomeDeltas(int deltas) {
        Failure error = new Failure("tokens", "rate_limit_exceeded", "Rate limit reached");
        SessionBench bench = SessionBench.saying(SENTENCE.endingWith(new Reply.Failed(deltas, error)));

        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(all(events, ResponseOutputTextDelta.class)).hasSize(deltas);
        assertThat(types(events)).doesNotContain("error", "response.output_item.done", "conversation.item.done");
        Response response = only(events, ResponseDone.class).response();
        assertThat(response.statusDetails()).isEqualTo(new StatusDetails(Status.FAILED, null, error));
        assertThat(response.output()).hasSize(1);
        assertThat(((Item.Message) response.output().get(0)).status()).isEqualTo(Status.INCOMPLETE);
    }

    @Test
    void anItemThatWasWholeBeforeTheFailureIsCompleted() {
        SessionBench bench = SessionBench.saying(Reply.say("Hi").endingWith(new Reply.Failed(9, null)));

        List<ServerEvent> events = bench.run(Client.respond());

        Item.Message item =
                (Item.Message) only(events, ResponseOutputItemDone.class).item();
        assertThat(item.status()).isEqualTo(Status.COMPLETED);
        Response response = only(events, ResponseDone.class).response();
        assertThat(response.status()).isEqualTo(Status.FAILED);
        assertThat(response.output()).containsExactly(item);
    }

    @Test
    void theConversationGoesOnAfterAFailure() {
        SessionBench bench = SessionBench.saying(SENTENCE.endingWith(new Reply.Failed(2, null)));

        bench.run(Client.respond());

        assertThat(only(bench.run(Client.respond()), ResponseDone.class)
                        .response()
                        .status())
                .isEqualTo(Status.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max_output_tokens", "content_filter"})
    void aResponseThatIsCutShortIsIncompleteAndSoIsItsItem(String reason) {
        SessionBench bench = SessionBench.saying(SENTENCE.endingWith(new Reply.Incomplete(2, reason)));

        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(types(events))
                .endsWith(
                        "response.output_text.delta",
                        "response.output_text.delta",
                        "response.output_text.done",
                        "response.content_part.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        Response response = only(events, ResponseDone.class).response();
        assertThat(response.status()).isEqualTo(Status.INCOMPLETE);
        assertThat(response.statusDetails()).isEqualTo(new StatusDetails(Status.INCOMPLETE, reason, null));
        Item.Message item = (Item.Message) response.output().get(0);
        assertThat(item.status()).isEqualTo(Status.INCOMPLETE);
        assertThat(((ContentPart.OutputText) item.content().get(0)).text()).isEqualTo("one two");
    }

    @Test
    void anIncompleteResponseWithoutAnyOutputIsIncompleteToo() {
        SessionBench bench =
                SessionBench.saying(new Reply(List.of(), new Reply.Incomplete(0, "content_filter"), Pace.IMMEDIATE));

        Response response =
                only(bench.run(Client.respond()), ResponseDone.class).response();

        assertThat(response.status()).isEqualTo(Status.INCOMPLETE);
        assertThat(response.output()).isEmpty();
    }
}
