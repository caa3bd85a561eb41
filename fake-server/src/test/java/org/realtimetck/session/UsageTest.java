package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.only;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.RateLimitsUpdated;
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

        assertThat(usages).allSatisfy(UsageTest::addsUp);
        assertThat(usages).extracting(Usage::inputTokens).isSorted().doesNotHaveDuplicates();
        assertThat(usages.get(0).inputTokenDetails().cachedTokens()).isZero();
        assertThat(usages.get(5).inputTokenDetails().cachedTokens()).isPositive();
        assertThat(usages.get(0).inputTokenDetails().audioTokens()).isEqualTo(2);
        assertThat(usages.get(0).outputTokenDetails().audioTokens()).isPositive();
    }

    private static void addsUp(Usage usage) {
        var in = usage.inputTokenDetails();
        var out = usage.outputTokenDetails();
        var cached = in.cachedTokensDetails();
        assertThat(usage.totalTokens()).isEqualTo(usage.inputTokens() + usage.outputTokens());
        assertThat(usage.inputTokens()).isEqualTo(in.textTokens() + in.audioTokens() + in.imageTokens());
        assertThat(usage.outputTokens()).isEqualTo(out.textTokens() + out.audioTokens());
        assertThat(in.cachedTokens())
                .isEqualTo(cached.textTokens() + cached.audioTokens() + cached.imageTokens())
                .isLessThanOrEqualTo(usage.inputTokens());
        assertThat(in.cachedTokens() % 64).isZero();
        assertThat(cached.textTokens()).isLessThanOrEqualTo(in.textTokens());
        assertThat(cached.audioTokens()).isLessThanOrEqualTo(in.audioTokens());
    }

    @Test
    void writtenAnswersCostNoAudio() {
        Usage usage = usage(SessionBench.saying(Reply.say("Hi there!")).run(Client.respond()));

        addsUp(usage);
        assertThat(usage.outputTokenDetails().audioTokens()).isZero();
        assertThat(usage.outputTokenDetails().textTokens()).isPositive();
    }

    @Test
    void rateLimitsNameTokensOnly() {
        List<ServerEvent> events = SessionBench.saying(Reply.say("Hi")).run(Client.respond());

        assertThat(only(events, RateLimitsUpdated.class).rateLimits())
                .singleElement()
                .satisfies(limit -> {
                    assertThat(limit.name()).isEqualTo("tokens");
                    assertThat(limit.limit()).isEqualTo(15_000_000);
                    assertThat(limit.remaining()).isBetween(0L, 15_000_000L);
                    assertThat(limit.resetSeconds()).isPositive();
                });
    }
}
