package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.Response;
import org.realtimetck.protocol.ResponseEvent.ResponseCreated;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Status;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Prompt;
import org.realtimetck.script.Reply;

class OutOfBandResponseTest {

    private static final Map<String, Object> METADATA = Tree.of("topic", "billing", "b", "2");
    private static final Reply SLOW = Reply.say("one two three").at(Pace.BRISK);

    private static String start(SessionBench bench, Object... overrides) {
        return only(bench.on(Client.respond(overrides)), ResponseCreated.class)
                .response()
                .id();
    }

    @Test
    void standsOutsideTheConversationAndEchoesMetadata() {
        SessionBench bench = SessionBench.saying(Reply.say("Hi"));

        List<ServerEvent> events = bench.run(Client.respond("conversation", "none", "metadata", METADATA));

        assertThat(types(events))
                .contains("response.output_item.added", "response.output_item.done")
                .noneMatch(type -> type.startsWith("conversation."));
        Response created = only(events, ResponseCreated.class).response();
        Response done = only(events, ResponseDone.class).response();
        assertThat(created.conversationId()).isNull();
        assertThat(done.conversationId()).isNull();
        assertThat(created.metadata()).isEqualTo(METADATA);
        assertThat(done.metadata()).isEqualTo(METADATA);
        assertThat(bench.errorOn(Client.retrieve(done.output().get(0).id())).code())
                .isEqualTo("item_retrieve_invalid_item_id");
    }

    @Test
    void severalRunBesideEachOtherAndBesideTheConversation() {
        SessionBench bench = SessionBench.saying(SLOW);
        String first = start(bench, "conversation", "none");
        String inside = start(bench);
        String second = start(bench, "conversation", "none");

        List<ServerEvent> events = bench.run();

        assertThat(all(events, ResponseDone.class))
                .extracting(done -> done.response().id())
                .containsExactlyInAnyOrder(first, inside, second);
        assertThat(all(events, ResponseDone.class))
                .allMatch(done -> done.response().status() == Status.COMPLETED);
    }

    @Test
    void isCancelledOnlyByItsId() {
        SessionBench bench = SessionBench.saying(SLOW);
        String outside = start(bench, "conversation", "none");

        assertThat(bench.errorOn(Client.cancel()).code()).isEqualTo("response_cancel_not_active");
        Response cancelled =
                only(bench.on(Client.cancel(outside)), ResponseDone.class).response();
        assertThat(cancelled.id()).isEqualTo(outside);
        assertThat(cancelled.status()).isEqualTo(Status.CANCELLED);
    }

    @Test
    void inputReplacesTheContext() {
        List<Prompt> prompts = new ArrayList<>();
        SessionBench bench = SessionBench.writing(prompt -> {
            prompts.add(prompt);
            return Reply.say("Hi");
        });
        bench.on(Client.says("a", "in the conversation"));

        bench.run(Client.respond());
        bench.run(Client.respond("conversation", "none", "input", List.of()));
        bench.run(Client.respond(
                "conversation",
                "none",
                "input",
                List.of(
                        Tree.of("type", "item_reference", "id", "a"),
                        Client.withId("b", Client.message("user", "input_text", "only here")))));

        assertThat(prompts).hasSize(3);
        assertThat(prompts.get(0).context()).extracting(item -> item.id()).containsExactly("a");
        assertThat(prompts.get(1).context()).isEmpty();
        assertThat(prompts.get(2).context()).extracting(item -> item.id()).containsExactly("a", "b");
        assertThat(bench.errorOn(Client.retrieve("b")).code())
                .as("input does not join the conversation")
                .isEqualTo("item_retrieve_invalid_item_id");
    }

    @Test
    void aReferenceToNothingIsRefusedAndNoResponseBegins() {
        SessionBench bench = SessionBench.saying(Reply.say("Hi"));

        ErrorBody error =
                bench.errorOn(Client.respond("input", List.of(Tree.of("type", "item_reference", "id", "gone"))));

        assertThat(error.message()).contains("'gone'");
        assertThat(types(bench.run(Client.respond()))).contains("response.done");
    }

    @Test
    void overridesHoldForOneResponseOnly() {
        List<Prompt> prompts = new ArrayList<>();
        SessionBench bench = SessionBench.speaking(prompt -> {
            prompts.add(prompt);
            return Reply.say("Hi");
        });
        bench.on(Client.update("instructions", "Session."));

        Response overridden = only(
                        bench.run(Client.respond(
                                "instructions",
                                "Only now.",
                                "output_modalities",
                                List.of("text"),
                                "max_output_tokens",
                                7,
                                "tool_choice",
                                "none")),
                        ResponseDone.class)
                .response();
        Response plain = only(bench.run(Client.respond()), ResponseDone.class).response();

        assertThat(overridden.outputModalities()).containsExactly("text");
        assertThat(overridden.maxOutputTokens()).isEqualTo(7);
        assertThat(plain.outputModalities()).containsExactly("audio");
        assertThat(plain.maxOutputTokens()).isEqualTo("inf");
        assertThat(prompts).extracting(Prompt::instructions).containsExactly("Only now.", "Session.");
        assertThat(prompts).extracting(Prompt::audio).containsExactly(false, true);
        assertThat(prompts).extracting(Prompt::toolChoice).containsExactly("none", "auto");
    }

    @Test
    void theModelIsOfferedFunctionsOnly() {
        List<Prompt> prompts = new ArrayList<>();
        SessionBench bench = SessionBench.writing(prompt -> {
            prompts.add(prompt);
            return Reply.say("Hi");
        });
        bench.on(Client.update(
                "tools",
                List.of(
                        Tree.of("type", "mcp", "server_label", "docs", "server_url", "https://mcp.invalid"),
                        Client.tool("look", Map.of()))));

        bench.run(Client.respond());

        assertThat(prompts.get(0).tools()).extracting(tool -> tool.get("name")).containsExactly("look");
    }
}
