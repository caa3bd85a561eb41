package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.realtimetck.session.SessionBench.all;
import static org.realtimetck.session.SessionBench.only;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.RateLimitsUpdated;
import org.realtimetck.protocol.RateLimitsUpdated.RateLimit;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.protocol.Usage;
import org.realtimetck.protocol.Variation;
import org.realtimetck.script.Failures;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

class RateLimitsTest {

    private static final long LIMIT = 15_000_000;

    private final PassingClock clock = new PassingClock();
    private final SessionSetup setup = SessionBench.setup(clock, prompt -> Reply.say("x".repeat(400)));
    private final SessionBench bench = SessionBench.of(setup);

    private static RateLimit tokens(List<ServerEvent> events) {
        List<RateLimit> limits = only(events, RateLimitsUpdated.class).rateLimits();
        assertThat(limits).hasSize(1);
        assertThat(limits.get(0).name()).isEqualTo("tokens");
        return limits.get(0);
    }

    private static long used(List<ServerEvent> events) {
        Usage usage = only(events, ResponseDone.class).response().usage();
        assertThat(usage).isNotNull();
        return usage.totalTokens();
    }

    @Test
    void whatIsLeftFallsByWhatWasUsed() {
        List<ServerEvent> first = bench.run(Client.respond());
        List<ServerEvent> second = bench.run(Client.respond());

        assertThat(tokens(first).limit()).isEqualTo(LIMIT);
        assertThat(tokens(first).remaining()).isEqualTo(LIMIT - used(first));
        assertThat(tokens(second).remaining()).isEqualTo(LIMIT - used(first) - used(second));
        assertThat(tokens(second).resetSeconds()).isGreaterThan(tokens(first).resetSeconds());
    }

    /** 1046 of 15 million tokens were gone for 0.004 s [C]. */
    @Test
    void theWayBackIsThatOfTheRecording() {
        RateMeter meter = new RateMeter("tokens", LIMIT, clock);
        meter.spend(1_046);

        assertThat(meter.told()).isEqualTo(new RateLimit("tokens", LIMIT, 14_998_954, 0.004));
    }

    @Test
    void timeBringsItBack() {
        RateMeter meter = new RateMeter("tokens", 60_000, clock);
        meter.spend(10_000);
        assertThat(meter.told()).isEqualTo(new RateLimit("tokens", 60_000, 50_000, 10));

        clock.pass(Duration.ofSeconds(4));
        assertThat(meter.told()).isEqualTo(new RateLimit("tokens", 60_000, 54_000, 6));

        clock.pass(Duration.ofMinutes(1));
        assertThat(meter.told()).isEqualTo(new RateLimit("tokens", 60_000, 60_000, 0));
    }

    @Test
    void moreThanAllCannotBeGone() {
        RateMeter meter = new RateMeter("tokens", 100, clock);
        meter.spend(1_000);

        assertThat(meter.told()).isEqualTo(new RateLimit("tokens", 100, 0, 60));
    }

    @Test
    void aPauseBetweenTwoResponsesFillsItUp() {
        bench.run(Client.respond());
        clock.pass(Duration.ofSeconds(1));

        List<ServerEvent> second = bench.run(Client.respond());

        assertThat(tokens(second).remaining()).isEqualTo(LIMIT - used(second));
    }

    @Test
    void theyFollowTheEndAtOnceAndNothingThatMadeNothing() {
        assertThat(types(bench.run(Client.respond()))).endsWith("response.done", "rate_limits.updated");
        Reply nothing = new Reply(List.of(), new Reply.Failed(0, Failures.INSUFFICIENT_QUOTA.error()), Pace.IMMEDIATE);

        assertThat(types(SessionBench.saying(nothing).run(Client.respond()))).endsWith("response.done");
    }

    @Test
    void azureTellsNone() {
        SessionBench azure = SessionBench.of(SessionBench.azure(prompt -> Reply.say("Hi")));

        assertThat(types(azure.run(Client.respond()))).endsWith("response.done");
    }

    @Test
    void varyingTheyComeAtTheBeginningWithRequests() {
        SessionBench early = SessionBench.of(setup.varying(Variation.RATE_LIMITS_AT_BEGINNING));

        List<ServerEvent> first = early.run(Client.respond());
        List<ServerEvent> second = early.run(Client.respond());

        assertThat(types(first))
                .startsWith("response.created", "rate_limits.updated")
                .endsWith("response.done");
        assertThat(all(second, RateLimitsUpdated.class))
                .singleElement()
                .satisfies(updated -> assertThat(updated.rateLimits())
                        .extracting(RateLimit::name, RateLimit::remaining)
                        .containsExactly(tuple("requests", 19_998L), tuple("tokens", LIMIT - used(first))));
    }
}
