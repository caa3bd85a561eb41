package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.types;
import static org.realtimetck.session.Transcribing.COMPLETED;
import static org.realtimetck.session.Transcribing.DELTA;
import static org.realtimetck.session.Transcribing.FAILED;
import static org.realtimetck.session.Transcribing.TURN;
import static org.realtimetck.session.Transcribing.kinds;
import static org.realtimetck.session.Transcribing.script;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.script.Heard;
import org.realtimetck.script.Heard.When;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

/** Where a transcript comes, as against the response. */
class TranscriptTimingTest {

    private static final String WRITTEN = "response.output_text.delta";
    private static final Heard WORDS = Heard.words("one two three");

    private static SessionBench answering(Reply reply, Heard... heard) {
        SessionBench bench = SessionBench.of(
                SessionBench.hearing(SessionBench.setup("gpt-realtime", prompt -> reply), script(heard)));
        bench.on(Client.update("output_modalities", List.of("text")));
        bench.on(Client.updateInput("transcription", Tree.of("model", "gpt-4o-transcribe")));
        return bench;
    }

    /** The pace of the response is of no account: nothing here goes by the clock. */
    @ParameterizedTest
    @ValueSource(longs = {0, 7})
    void allOfItMayComeBeforeTheFirstDelta(long millis) {
        Pace pace = new Pace(Duration.ofMillis(millis), Duration.ofMillis(millis));
        SessionBench bench = answering(Reply.say("a b").at(pace), WORDS.when(When.BEFORE_RESPONSE));

        List<ServerEvent> events = bench.run(Client.append(TURN));

        assertThat(kinds(events))
                .containsSubsequence("response.created", DELTA, COMPLETED, "response.output_item.added", WRITTEN);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7})
    void itMayComeBetweenTheDeltas(long millis) {
        Pace pace = new Pace(Duration.ofMillis(millis), Duration.ofMillis(millis));
        SessionBench bench = answering(Reply.say("a b c d e").at(pace), WORDS.when(When.BETWEEN_DELTAS));

        assertThat(types(bench.run(Client.append(TURN))))
                .containsSubsequence(
                        WRITTEN,
                        DELTA,
                        WRITTEN,
                        DELTA,
                        WRITTEN,
                        DELTA,
                        WRITTEN,
                        COMPLETED,
                        WRITTEN,
                        "response.output_text.done");
    }

    @Test
    void whatDoesNotFitBetweenTheDeltasFollowsTheResponse() {
        SessionBench bench = answering(Reply.say("a b"), WORDS.when(When.BETWEEN_DELTAS));

        assertThat(types(bench.run(Client.append(TURN))))
                .containsSubsequence(WRITTEN, DELTA, WRITTEN, DELTA, "response.done", "rate_limits.updated", DELTA)
                .endsWith("rate_limits.updated", DELTA, COMPLETED);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 7})
    void itMayComeWhenTheResponseIsOver(long millis) {
        Pace pace = new Pace(Duration.ofMillis(millis), Duration.ofMillis(millis));
        SessionBench bench = answering(Reply.say("a b").at(pace), WORDS.when(When.AFTER_RESPONSE));

        assertThat(kinds(bench.run(Client.append(TURN))))
                .endsWith("response.done", "rate_limits.updated", DELTA, COMPLETED);
    }

    @Test
    void aFailureKeepsTheSamePlaces() {
        Heard failing = WORDS.failing(Heard.Failure.SERVER_ERROR);

        assertThat(types(answering(Reply.say("a"), failing.when(When.BEFORE_RESPONSE))
                        .run(Client.append(TURN))))
                .containsSubsequence("response.created", FAILED, WRITTEN);
        assertThat(types(answering(Reply.say("a"), failing.when(When.BETWEEN_DELTAS))
                        .run(Client.append(TURN))))
                .containsSubsequence(WRITTEN, FAILED, "response.output_text.done");
        assertThat(types(answering(Reply.say("a"), failing.when(When.AFTER_RESPONSE))
                        .run(Client.append(TURN))))
                .endsWith("rate_limits.updated", FAILED);
    }

    @Test
    void aResponseThatFailsOrIsCancelledIsOverAsWell() {
        Reply failing = Reply.say("a b c").endingWith(new Reply.Failed(1, null));
        assertThat(types(answering(failing, WORDS.when(When.AFTER_RESPONSE)).run(Client.append(TURN))))
                .endsWith(COMPLETED);

        Reply slow = Reply.say("a b c").at(new Pace(Duration.ofSeconds(1), Duration.ofSeconds(1)));
        SessionBench bench = answering(slow, WORDS.when(When.BETWEEN_DELTAS));
        bench.on(Client.append(TURN));
        assertThat(types(bench.run(Client.cancel())))
                .startsWith("response.done")
                .endsWith(COMPLETED);
    }

    @Test
    void aResponseOutsideOfTheConversationIsOfNoAccount() {
        SessionBench bench = answering(Reply.say("a"), WORDS.when(When.AFTER_RESPONSE));
        bench.on(Client.updateInput("turn_detection", null));
        bench.run(Client.append(TURN), Client.commit());

        assertThat(types(bench.run(Client.respond("conversation", "none")))).doesNotContain(DELTA, COMPLETED);
        assertThat(types(bench.run(Client.respond()))).endsWith(DELTA, COMPLETED);
    }

    @Test
    void whoCommitsByHandHasTheTranscriptBeforeTheResponseItAsksFor() {
        SessionBench bench = answering(Reply.say("a"), WORDS.when(When.BEFORE_RESPONSE));
        bench.on(Client.updateInput("turn_detection", null));

        assertThat(types(bench.run(Client.append(TURN), Client.commit()))).endsWith(DELTA, COMPLETED);
        assertThat(types(bench.run(Client.respond()))).doesNotContain(DELTA, COMPLETED);
    }
}
