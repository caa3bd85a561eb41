package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.Item;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Usage;
import org.realtimetck.script.Reply;

class UsageTest {

    private static Usage usage(List<ServerEvent> events) {
        Usage usage = only(events, ResponseDone.class).response().usage();
        assertThat(usage).isNotNull();
        return usage;
    }

    @Test
    void addsUpAndGrowsWithTheConversation() {
        SessionBench bench = SessionBench.speaking(prompt -> Reply.say("A spoken answer of some length."));
        List<Usage> usages = new ArrayList<>();
        for (int turn = 0; turn < 6; turn++) {
            bench.on(Client.says("Question " + turn + " with quite a few words in it, so that tokens gather."));
            bench.on(Client.append(9600));
            bench.on(Client.commit());
            usages.add(usage(bench.run(Client.respond())));
        }

        assertThat(usages).allSatisfy(UsageAccounts::addsUp);
        assertThat(usages).extracting(Usage::inputTokens).isSorted().doesNotHaveDuplicates();
        assertThat(usages.get(0).inputTokenDetails().cachedTokens()).isZero();
        assertThat(usages.get(5).inputTokenDetails().cachedTokens()).isPositive();
        assertThat(usages.get(0).inputTokenDetails().audioTokens()).isEqualTo(2);
        assertThat(usages.get(0).outputTokenDetails().audioTokens()).isPositive();
    }

    @Test
    void imagesAreCounted() {
        SessionBench bench = SessionBench.saying(Reply.say("I see."));
        bench.on(Client.create(Client.image("auto")));
        Usage one = usage(bench.run(Client.respond()));
        bench.on(Client.create(Client.image("low")));
        Usage two = usage(bench.run(Client.respond()));

        UsageAccounts.addsUp(two);
        assertThat(one.inputTokenDetails().imageTokens()).isEqualTo(194);
        assertThat(two.inputTokenDetails().imageTokens()).isEqualTo(194 + 65);
    }

    @Test
    void toolsAreRead() {
        SessionBench bench = SessionBench.saying(Reply.say("Hi"));
        long without = usage(bench.run(Client.respond("conversation", "none"))).inputTokens();
        bench.on(Client.update("tools", List.of(Client.tool("look", Tree.of("type", "object")))));

        assertThat(usage(bench.run(Client.respond("conversation", "none"))).inputTokens())
                .isGreaterThan(without);
    }

    private static long cachedAfter(SessionBench bench, Object... overrides) {
        Usage usage = usage(bench.run(Client.respond(overrides)));
        UsageAccounts.addsUp(usage);
        return usage.inputTokenDetails().cachedTokens();
    }

    /** Instructions of 128 tokens, then an item of 64. */
    private static SessionBench begun() {
        SessionBench bench = SessionBench.saying(Reply.say(""));
        bench.on(Client.update("instructions", "i".repeat(512)));
        bench.on(Client.says("a", "x".repeat(256)));
        assertThat(cachedAfter(bench)).as("the first time").isZero();
        return bench;
    }

    @Test
    void whatHasNotChangedIsCached() {
        assertThat(cachedAfter(begun())).isEqualTo(192);
    }

    @Test
    void whatTheModelSaidItselfIsCachedAsWell() {
        SessionBench bench = SessionBench.saying(Reply.say("x".repeat(256)));
        bench.run(Client.respond("instructions", ""));
        Usage usage = usage(bench.run(Client.respond("instructions", "")));

        assertThat(usage.inputTokenDetails().cachedTokens()).isEqualTo(64);
    }

    @Test
    void whatFollowsAChangeIsNotCached() {
        SessionBench inserted = begun();
        inserted.on(Client.createAfter("root", Client.message("user", "input_text", "first")));
        assertThat(cachedAfter(inserted)).as("an item before the others").isEqualTo(128);

        SessionBench deleted = begun();
        deleted.on(Client.delete("a"));
        assertThat(cachedAfter(deleted)).as("an item less").isEqualTo(128);

        assertThat(cachedAfter(begun(), "instructions", "j".repeat(512)))
                .as("other instructions")
                .isZero();
        assertThat(cachedAfter(begun(), "conversation", "none", "input", List.of()))
                .as("no items")
                .isEqualTo(128);
    }

    @Test
    void anAnswerOutOfBandLeavesTheCacheOfTheConversation() {
        SessionBench bench = begun();
        bench.run(Client.respond("conversation", "none", "instructions", "other", "input", List.of()));

        assertThat(cachedAfter(bench)).isEqualTo(192);
    }

    @Test
    void theSoundOfACutAnswerIsReadAnew() {
        SessionBench bench = SessionBench.speaking(prompt -> Reply.say("w".repeat(300)));
        bench.on(Client.update("instructions", "i".repeat(256)));
        String item = ((Item.Message) only(bench.run(Client.respond()), ResponseDone.class)
                        .response()
                        .output()
                        .get(0))
                .id();
        bench.on(Client.truncate(item, 1_000));

        assertThat(cachedAfter(bench)).isEqualTo(64);
    }

    @Test
    void writtenAnswersCostNoAudio() {
        Usage usage = usage(SessionBench.saying(Reply.say("Hi there!")).run(Client.respond()));

        UsageAccounts.addsUp(usage);
        assertThat(usage.outputTokenDetails().audioTokens()).isZero();
        assertThat(usage.outputTokenDetails().textTokens()).isPositive();
    }
}
