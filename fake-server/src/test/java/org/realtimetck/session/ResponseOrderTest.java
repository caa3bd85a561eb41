package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseContentPartAdded;
import org.realtimetck.protocol.ResponseEvent.ResponseContentPartDone;
import org.realtimetck.protocol.ResponseEvent.ResponseCreated;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ResponseEvent.ResponseFunctionCallArgumentsDelta;
import org.realtimetck.protocol.ResponseEvent.ResponseFunctionCallArgumentsDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputItemAdded;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputItemDone;
import org.realtimetck.protocol.ResponseEvent.ResponseOutputTextDelta;
import org.realtimetck.protocol.ResponsePart;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

/** The order of a response's events, as captured. */
class ResponseOrderTest {

    @Test
    void aWrittenTurn() {
        SessionBench bench = SessionBench.saying(Reply.say("Hi there!"));

        assertThat(types(bench.run(Client.says("Hello"), Client.respond())))
                .containsExactly(
                        "conversation.item.added",
                        "conversation.item.done",
                        "response.created",
                        "response.output_item.added",
                        "conversation.item.added",
                        "response.content_part.added",
                        "response.output_text.delta",
                        "response.output_text.delta",
                        "response.output_text.delta",
                        "response.output_text.done",
                        "response.content_part.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
    }

    @Test
    void aSpokenTurnOnceItsDeltasAreFoldedTogether() {
        List<String> order =
                types(SessionBench.speaking(prompt -> Reply.say("Hi there!")).run(Client.respond()));

        assertThat(order.stream().filter(type -> !type.endsWith(".delta")))
                .containsExactly(
                        "response.created",
                        "response.output_item.added",
                        "conversation.item.added",
                        "response.content_part.added",
                        "response.output_audio.done",
                        "response.output_audio_transcript.done",
                        "response.content_part.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        assertThat(order.subList(4, 8))
                .as("the transcript runs ahead of the sound")
                .containsExactly(
                        "response.output_audio_transcript.delta",
                        "response.output_audio_transcript.delta",
                        "response.output_audio_transcript.delta",
                        "response.output_audio.delta");
    }

    @Test
    void aFunctionCall() {
        SessionBench bench = SessionBench.saying(Reply.call("get_weather", "{\"city\":\"London\"}"));

        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(types(events).stream().distinct())
                .containsExactly(
                        "response.created",
                        "response.output_item.added",
                        "conversation.item.added",
                        "response.function_call_arguments.delta",
                        "response.function_call_arguments.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        ResponseFunctionCallArgumentsDone done = only(events, ResponseFunctionCallArgumentsDone.class);
        assertThat(done.name()).isEqualTo("get_weather");
        assertThat(done.arguments()).isEqualTo("{\"city\":\"London\"}");
        assertThat(all(events, ResponseFunctionCallArgumentsDelta.class).stream()
                        .map(ResponseFunctionCallArgumentsDelta::delta)
                        .reduce("", String::concat))
                .isEqualTo(done.arguments());
        Item.FunctionCall added =
                (Item.FunctionCall) only(events, ResponseOutputItemAdded.class).item();
        assertThat(added.arguments()).isEmpty();
        assertThat(added.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(all(events, ResponseFunctionCallArgumentsDelta.class))
                .allMatch(delta ->
                        delta.callId().equals(added.callId()) && delta.itemId().equals(added.id()));
        assertThat(only(events, ResponseOutputItemDone.class).item())
                .isEqualTo(new Item.FunctionCall(
                        added.id(), Status.COMPLETED, "get_weather", added.callId(), done.arguments()));
    }

    @Test
    void ofTwoItemsTheSecondIsSaidBeforeTheFirstIsDone() {
        Reply reply = new Reply(
                List.of(new Reply.Say("Wait."), new Reply.CallFunction("look", "{}")),
                new Reply.Completed(),
                Pace.IMMEDIATE);

        List<ServerEvent> events = SessionBench.saying(reply).run(Client.respond());

        assertThat(types(events))
                .containsExactly(
                        "response.created",
                        "response.output_item.added",
                        "conversation.item.added",
                        "response.content_part.added",
                        "response.output_text.delta",
                        "response.output_text.delta",
                        "response.output_item.added",
                        "conversation.item.added",
                        "response.function_call_arguments.delta",
                        "response.output_text.done",
                        "response.content_part.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.function_call_arguments.done",
                        "conversation.item.done",
                        "response.output_item.done",
                        "response.done",
                        "rate_limits.updated");
        assertThat(all(events, ResponseOutputItemDone.class))
                .extracting(ResponseOutputItemDone::outputIndex)
                .containsExactly(0, 1);
        assertThat(only(events, ResponseDone.class).response().output())
                .extracting(Item::type)
                .containsExactly("message", "function_call");
    }

    @Test
    void azureShowsContentBesidePartAndSendsNoRateLimits() {
        List<ServerEvent> events =
                SessionBench.of(SessionBench.azure(prompt -> Reply.say("Hi"))).run(Client.respond());

        ResponseContentPartAdded added = only(events, ResponseContentPartAdded.class);
        ResponseContentPartDone done = only(events, ResponseContentPartDone.class);
        assertThat(added.content()).isEqualTo(added.part()).isEqualTo(new ResponsePart.Audio(""));
        assertThat(done.content()).isEqualTo(done.part()).isEqualTo(new ResponsePart.Audio("Hi"));
        assertThat(types(events)).endsWith("response.done").doesNotContain("rate_limits.updated");
    }

    @Test
    void openAiShowsThePartOnce() {
        List<ServerEvent> events = SessionBench.saying(Reply.say("Hi")).run(Client.respond());

        assertThat(only(events, ResponseContentPartAdded.class).content()).isNull();
        assertThat(only(events, ResponseContentPartDone.class).content()).isNull();
        assertThat(only(events, ResponseContentPartAdded.class).part()).isEqualTo(new ResponsePart.Text(""));
    }

    @Test
    void responseCreatedHasNeitherOutputNorUsageAndDoneHasBoth() {
        List<ServerEvent> events = SessionBench.saying(Reply.say("Hi")).run(Client.respond());

        var created = only(events, ResponseCreated.class).response();
        var done = only(events, ResponseDone.class).response();
        assertThat(created.status()).isEqualTo(Status.IN_PROGRESS);
        assertThat(created.output()).isEmpty();
        assertThat(created.usage()).isNull();
        assertThat(done.id()).isEqualTo(created.id());
        assertThat(done.conversationId()).isEqualTo(created.conversationId()).startsWith("conv_");
        assertThat(done.status()).isEqualTo(Status.COMPLETED);
        assertThat(done.statusDetails()).isNull();
        assertThat(done.output())
                .containsExactly(only(events, ResponseOutputItemDone.class).item());
        assertThat(done.usage()).isNotNull();
        assertThat(done.metadata()).isNull();
        assertThat(done.maxOutputTokens()).isEqualTo("inf");
        assertThat(done.audio().toString()).contains("audio/pcm", "24000", "alloy");
    }

    @Test
    void theSameItemIsAddedToResponseAndConversation() {
        List<ServerEvent> events = SessionBench.saying(Reply.say("Hi")).run(Client.respond());

        assertThat(only(events, ConversationItemAdded.class).item())
                .isEqualTo(only(events, ResponseOutputItemAdded.class).item());
        assertThat(only(events, ConversationItemDone.class).item())
                .isEqualTo(only(events, ResponseOutputItemDone.class).item());
    }

    @Test
    void aPacedResponseSendsOneDeltaEachTimeItIsDue() {
        Pace pace = new Pace(Duration.ofMillis(40), Duration.ofMillis(15));
        SessionBench bench = SessionBench.saying(Reply.say("Hi there!").at(pace));

        assertThat(types(bench.on(Client.respond()))).containsExactly("response.created");
        assertThat(bench.nextDelay()).isEqualTo(pace.beforeFirst());
        assertThat(types(bench.next()))
                .containsExactly(
                        "response.output_item.added",
                        "conversation.item.added",
                        "response.content_part.added",
                        "response.output_text.delta");
        assertThat(bench.nextDelay()).isEqualTo(pace.perDelta());
        assertThat(types(bench.next())).containsExactly("response.output_text.delta");
        assertThat(types(bench.next()))
                .as("the last delta brings all that belongs after it")
                .startsWith("response.output_text.delta", "response.output_text.done")
                .endsWith("response.done", "rate_limits.updated");
        assertThat(bench.hasNext()).isFalse();
    }

    @Test
    void anUnpacedResponseComesInOneBurst() {
        SessionBench bench = SessionBench.saying(Reply.say("Hi there!").at(Pace.IMMEDIATE));

        assertThat(types(bench.on(Client.respond())))
                .startsWith("response.created")
                .endsWith("rate_limits.updated");
        assertThat(bench.hasNext()).isFalse();
    }

    @Test
    void anAnswerWithoutTextIsStillAWholeAnswer() {
        List<ServerEvent> events = SessionBench.saying(Reply.say("")).run(Client.respond());

        assertThat(all(events, ResponseOutputTextDelta.class)).isEmpty();
        assertThat(types(events)).contains("response.output_text.done", "response.done");
    }
}
