package org.realtimetck.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.realtimetck.protocol.Response.Failure;

class ScriptedModelsTest {

    private static final Prompt PROMPT = new Prompt("", List.of(), List.of(), "auto", false);
    private static final Model FALLBACK = prompt -> Reply.say("used up");

    private static String text(Reply reply) {
        return ((Reply.Say) reply.outputs().get(0)).text();
    }

    @Test
    void aQueueIsSaidInOrderAndThenFallsBack() {
        Model queued = new QueuedModel(List.of(Reply.say("one"), Reply.say("two")), FALLBACK);

        assertThat(IntStream.range(0, 4).mapToObj(i -> text(queued.reply(PROMPT))))
                .containsExactly("one", "two", "used up", "used up");
    }

    @Test
    void aQueueSharedByConnectionsGivesEveryReplyOnce() throws Exception {
        List<Reply> replies =
                IntStream.range(0, 1_000).mapToObj(i -> Reply.say("r" + i)).toList();
        Model queued = new QueuedModel(replies, FALLBACK);
        List<String> said = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch done = new CountDownLatch(4);
        ExecutorService connections = Executors.newFixedThreadPool(4);
        for (int connection = 0; connection < 4; connection++) {
            connections.execute(() -> {
                for (int i = 0; i < 250; i++) {
                    said.add(text(queued.reply(PROMPT)));
                }
                done.countDown();
            });
        }

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        connections.shutdown();
        assertThat(said).hasSize(1_000).doesNotHaveDuplicates().doesNotContain("used up");
    }

    @Test
    void onlyTheChosenResponsesFail() {
        Failure error = new Failure("server_error", "overloaded", "Try later.");
        Model failing = new FailResponse(FALLBACK, number -> number == 2, 3, error);

        assertThat(failing.reply(PROMPT).ending()).isEqualTo(new Reply.Completed());
        Reply second = failing.reply(PROMPT);
        assertThat(second.ending()).isEqualTo(new Reply.Failed(3, error));
        assertThat(text(second))
                .as("what would have been said is there to be cut")
                .isEqualTo("used up");
        assertThat(failing.reply(PROMPT).ending()).isEqualTo(new Reply.Completed());
    }

    @Test
    void aFailureUsesUpTheReplyItSpoils() {
        Model failing = new FailResponse(
                new QueuedModel(List.of(Reply.say("one"), Reply.say("two")), FALLBACK), number -> number == 1, 0, null);

        failing.reply(PROMPT);

        assertThat(text(failing.reply(PROMPT))).isEqualTo("two");
    }
}
