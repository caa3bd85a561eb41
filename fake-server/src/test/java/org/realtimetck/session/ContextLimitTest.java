package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.realtimetck.protocol.ConversationEvent.ConversationItemRetrieved;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.ErrorEvent;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Usage;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

/** What the model still sees when the conversation grows too long for it. */
class ContextLimitTest {

    /** Ten tokens by our reckoning. */
    private static final String TEN = "x".repeat(40);

    private final List<List<String>> seen = new ArrayList<>();

    private SessionBench bench(long inputTokens, Object truncation) {
        SessionBench bench = SessionBench.of(setup().with(SessionLimits.AS_CAPTURED.withInputTokens(inputTokens)));
        bench.on(Client.update("instructions", TEN, "output_modalities", List.of("text"), "truncation", truncation));
        return bench;
    }

    private SessionSetup setup() {
        return SessionBench.setup("gpt-realtime", prompt -> {
            seen.add(prompt.context().stream().map(Item::id).toList());
            return new Reply(List.of(new Reply.Say("")), new Reply.Completed(), Pace.IMMEDIATE);
        });
    }

    private static void say(SessionBench bench, String... ids) {
        for (String id : ids) {
            bench.on(Client.says(id, TEN));
        }
    }

    private List<String> lastSeen() {
        return seen.get(seen.size() - 1).stream().filter(id -> id.length() == 1).toList();
    }

    private static Map<String, Object> ratio(double ratio) {
        return Tree.of("type", "retention_ratio", "retention_ratio", ratio);
    }

    @Test
    void automaticallyTheOldestItemsDropOutOfSightAndNothingIsSaidAboutIt() {
        SessionBench bench = bench(40, "auto");
        say(bench, "a", "b", "c", "d");

        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(lastSeen()).containsExactly("b", "c", "d");
        assertThat(types(events)).doesNotContain("conversation.item.deleted", "conversation.item.truncated", "error");
        Usage usage = only(events, ResponseDone.class).response().usage();
        assertThat(usage).isNotNull();
        assertThat(usage.inputTokens()).isEqualTo(40);
        assertThat(only(bench.on(Client.retrieve("a")), ConversationItemRetrieved.class)
                        .item()
                        .id())
                .as("it is still in the conversation")
                .isEqualTo("a");
    }

    @Test
    void whatJustFitsIsSeenWhole() {
        SessionBench bench = bench(40, "auto");
        say(bench, "a", "b", "c");

        bench.run(Client.respond());

        assertThat(lastSeen()).containsExactly("a", "b", "c");
    }

    @Test
    void theNewestItemIsSeenHoweverLong() {
        SessionBench bench = bench(12, "auto");
        say(bench, "a", "b");

        bench.run(Client.respond());

        assertThat(lastSeen()).containsExactly("b");
    }

    @Test
    void aRetentionRatioMakesRoomForTurnsToCome() {
        SessionBench bench = bench(50, ratio(0.5));
        say(bench, "a", "b", "c", "d");
        bench.run(Client.respond());
        assertThat(lastSeen()).containsExactly("a", "b", "c", "d");

        say(bench, "e");
        bench.run(Client.respond());
        assertThat(lastSeen())
                .as("half of what is left beside the instructions")
                .containsExactly("d", "e");

        say(bench, "f");
        bench.run(Client.respond());
        assertThat(lastSeen()).as("what has dropped out stays out").containsExactly("d", "e", "f");
    }

    @Test
    void aLimitOfTheClientsOwnCountsFromTheInstructionsOn() {
        Map<String, Object> truncation = ratio(1);
        truncation.put("token_limits", Tree.of("post_instructions", 20));
        SessionBench bench = bench(1_000, truncation);
        say(bench, "a", "b", "c");

        bench.run(Client.respond());

        assertThat(lastSeen()).containsExactly("b", "c");
    }

    @Test
    void disabledItRefusesTheResponse() {
        SessionBench bench = bench(30, "disabled");
        say(bench, "a", "b");
        assertThat(types(bench.run(Client.respond()))).contains("response.done");
        say(bench, "c");

        List<ServerEvent> events = bench.run(Client.respond());

        assertThat(only(events, ErrorEvent.class).error())
                .isEqualTo(new ErrorBody(
                        "invalid_request_error",
                        "conversation_too_long",
                        "Conversation is too long to create a Response.",
                        null,
                        "evt_respond"));
        assertThat(types(events)).containsExactly("error");

        bench.on(Client.delete("a"));
        assertThat(types(bench.run(Client.respond()))).as("deleting helps").contains("response.done");
    }

    @Test
    void anInputOfItsOwnIsMeasuredByItself() {
        SessionBench bench = bench(30, "disabled");
        say(bench, "a", "b", "c");

        assertThat(types(bench.run(Client.respond(
                        "conversation", "none", "input", List.of(Tree.of("type", "item_reference", "id", "a"))))))
                .contains("response.done");
        assertThat(lastSeen()).containsExactly("a");
        assertThat(bench.errorOn(Client.respond(
                                "instructions",
                                "x".repeat(200),
                                "input",
                                List.of(Tree.of("type", "item_reference", "id", "a"))))
                        .code())
                .isEqualTo("conversation_too_long");
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-realtime,false,28224",
        "gpt-realtime-2.1,false,96000",
        "gpt-realtime-2.1,true,224000",
        "gpt-realtime,true,28224"
    })
    void everyModelHasItsOwnLimit(String model, boolean large, int tokens) {
        SessionSetup usual = SessionBench.setup(model, prompt -> Reply.say("Hi"));
        SessionBench bench = SessionBench.of(large ? usual.varying(Variation.CONTEXT_OF_256K) : usual);
        bench.on(Client.update("instructions", TEN, "truncation", "disabled"));
        bench.on(Client.says("x".repeat((tokens - 10) * 4)));

        assertThat(types(bench.run(Client.respond("conversation", "none")))).contains("response.done");

        bench.on(Client.says("x"));
        assertThat(bench.errorOn(Client.respond()).code()).isEqualTo("conversation_too_long");
    }
}
