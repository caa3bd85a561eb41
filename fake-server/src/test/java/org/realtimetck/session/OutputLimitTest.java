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
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.Response;
import org.realtimetck.protocol.Response.StatusDetails;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputAudioDelta;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

/** No response makes more tokens than it may. */
class OutputLimitTest {

    private static final StatusDetails CUT = new StatusDetails(Status.INCOMPLETE, "max_output_tokens", null);
    private static final Reply SENTENCE = Reply.say("one two three four five six seven eight nine ten");

    private static Response done(List<ServerEvent> events) {
        return only(events, ResponseDone.class).response();
    }

    private static long cost(Response response) {
        assertThat(response.usage()).isNotNull();
        return response.usage().outputTokens();
    }

    private static Status lastStatus(Response response) {
        Item item = response.output().get(response.output().size() - 1);
        return item instanceof Item.Message message ? message.status() : ((Item.FunctionCall) item).status();
    }

    @Test
    void aWrittenAnswerIsCutInOrderWhereTheNextWordWouldCostTooMuch() {
        SessionBench bench = SessionBench.saying(SENTENCE);

        List<ServerEvent> events = bench.run(Client.respond("max_output_tokens", 4));

        assertThat(types(events))
                .endsWith(
                        "response.output_text.delta",
                        "response.output_text.done",
                        "response.content_part.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        Response response = done(events);
        assertThat(response.status()).isEqualTo(Status.INCOMPLETE);
        assertThat(response.statusDetails()).isEqualTo(CUT);
        assertThat(response.maxOutputTokens()).isEqualTo(4);
        assertThat(lastStatus(response)).isEqualTo(Status.INCOMPLETE);
        assertThat(cost(response)).isEqualTo(4);
        assertThat(((ContentPart.OutputText) ((Item.Message) response.output().get(0))
                                .content()
                                .get(0))
                        .text())
                .isEqualTo("one two three");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 12, 30})
    void aSpokenAnswerIsCutWithItsSound(int limit) {
        SessionBench bench = SessionBench.speaking(prompt -> SENTENCE);

        List<ServerEvent> events = bench.run(Client.respond("max_output_tokens", limit));

        assertThat(types(events))
                .endsWith(
                        "response.output_audio.done",
                        "response.output_audio_transcript.done",
                        "response.content_part.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        assertThat(done(events).statusDetails()).isEqualTo(CUT);
        assertThat(cost(done(events))).isLessThanOrEqualTo(limit).isGreaterThan(limit - 5L);
        assertThat(all(events, ResponseOutputAudioDelta.class)).hasSizeLessThan(limit);
    }

    @Test
    void theArgumentsOfACallAreCut() {
        SessionBench bench = SessionBench.saying(Reply.call("look", "{\"at\":\"the sky and the sea\"}"));

        Response response = done(bench.run(Client.respond("max_output_tokens", 5)));

        assertThat(response.statusDetails()).isEqualTo(CUT);
        assertThat(lastStatus(response)).isEqualTo(Status.INCOMPLETE);
        assertThat(((Item.FunctionCall) response.output().get(0)).arguments()).isEqualTo("{\"at\":\"the sky a");
        assertThat(cost(response)).isEqualTo(5);
    }

    @Test
    void aCallThatDoesNotFitAnyMoreIsNotBegunAndTheMessageBeforeItIsWhole() {
        Reply reply = new Reply(
                List.of(new Reply.Say("Let me see."), new Reply.CallFunction("look_up_the_weather", "{}")),
                new Reply.Completed(),
                Pace.IMMEDIATE);

        Response response = done(SessionBench.saying(reply).run(Client.respond("max_output_tokens", 4)));

        assertThat(response.statusDetails()).isEqualTo(CUT);
        assertThat(response.output()).hasSize(1);
        assertThat(lastStatus(response)).isEqualTo(Status.COMPLETED);
    }

    @Test
    void anAnswerThatJustFitsIsComplete() {
        SessionBench bench = SessionBench.saying(Reply.say("Just fits it"));

        Response response = done(bench.run(Client.respond("max_output_tokens", 3)));

        assertThat(response.status()).isEqualTo(Status.COMPLETED);
        assertThat(cost(response)).isEqualTo(3);
    }

    @Test
    void theSessionsLimitHoldsUnlessTheResponseHasItsOwn() {
        SessionBench bench = SessionBench.saying(SENTENCE);
        bench.on(Client.update("max_output_tokens", 4));

        assertThat(done(bench.run(Client.respond())).statusDetails()).isEqualTo(CUT);
        assertThat(done(bench.run(Client.respond("max_output_tokens", "inf"))).status())
                .isEqualTo(Status.COMPLETED);
        assertThat(done(bench.run(Client.respond("max_output_tokens", 6, "conversation", "none")))
                        .statusDetails())
                .isEqualTo(CUT);
    }

    @Test
    void withoutALimitTheModelsOwnHolds() {
        String novel = "word ".repeat(5_000);

        assertThat(cost(done(SessionBench.saying(Reply.say(novel)).run(Client.respond()))))
                .isBetween(4_094L, 4_096L);
        SessionBench second = SessionBench.of(SessionBench.setup("gpt-realtime-2.1", prompt -> Reply.say(novel)));
        assertThat(done(second.run(Client.respond("output_modalities", List.of("text"))))
                        .status())
                .isEqualTo(Status.COMPLETED);
    }

    /** The sound of all of it would not fit into an array. */
    @Test
    void nothingIsMadeOfWhatIsBeyondTheLimit() {
        String endless = "word ".repeat(300_000);

        Response spoken =
                done(SessionBench.speaking(prompt -> Reply.say(endless)).run(Client.respond()));
        Response written = done(SessionBench.saying(Reply.say(endless)).run(Client.respond()));

        assertThat(spoken.statusDetails()).isEqualTo(CUT);
        assertThat(cost(spoken)).isBetween(4_092L, 4_096L);
        assertThat(written.statusDetails()).isEqualTo(CUT);
        assertThat(cost(written)).isBetween(4_094L, 4_096L);
    }

    @Test
    void theEndComesWithoutAPauseForADeltaThatIsNotMade() {
        SessionBench bench = SessionBench.saying(SENTENCE.at(new Pace(Duration.ZERO, Duration.ofSeconds(1))));
        bench.on(Client.respond("max_output_tokens", 2));

        assertThat(done(bench.next()).statusDetails()).isEqualTo(CUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"max_output_tokens", "content_filter"})
    void aScriptedCutOfSpeechEndsInOrder(String reason) {
        SessionBench bench = SessionBench.speaking(prompt -> SENTENCE.endingWith(new Reply.Incomplete(7, reason)));

        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(types(events))
                .endsWith(
                        "response.output_audio.done",
                        "response.output_audio_transcript.done",
                        "response.content_part.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        Response response = done(events);
        assertThat(response.statusDetails()).isEqualTo(new StatusDetails(Status.INCOMPLETE, reason, null));
        assertThat(lastStatus(response)).isEqualTo(Status.INCOMPLETE);
    }

    @Test
    void aScriptedCutOfACallEndsInOrder() {
        SessionBench bench = SessionBench.saying(Reply.call("look", "{\"at\":\"the sky and the sea\"}")
                .endingWith(new Reply.Incomplete(2, "content_filter")));

        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(types(events))
                .endsWith(
                        "response.function_call_arguments.delta",
                        "response.function_call_arguments.delta",
                        "response.function_call_arguments.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        assertThat(lastStatus(done(events))).isEqualTo(Status.INCOMPLETE);
    }
}
