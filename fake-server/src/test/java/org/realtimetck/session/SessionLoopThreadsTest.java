package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.realtimetck.clock.RealTime;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.protocol.ConversationEvent.ConversationItemDone;
import org.realtimetck.protocol.ResponseEvent.ResponseDone;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

/** The loop on real threads. Every wait is on a latch and has a limit. */
class SessionLoopThreadsTest {

    private static final long LIMIT_SECONDS = 60;
    private static final Duration SHORT = Duration.ofMillis(1);

    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService pool = Executors.newFixedThreadPool(2, this::thread);
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, this::thread);

    private Thread thread(Runnable work) {
        threads.incrementAndGet();
        Thread thread = new Thread(work, "loop test");
        thread.setDaemon(true);
        return thread;
    }

    @AfterEach
    void endThreads() {
        pool.shutdownNow();
        timer.shutdownNow();
    }

    private SessionLoop loop(Reply reply, Outbox outbox) {
        return new SessionLoop(
                new Session(SessionBench.setup("gpt-realtime", prompt -> reply)),
                outbox,
                pool,
                new RealTime(timer, InstantSource.system()));
    }

    private static void await(CountDownLatch latch, String what) throws InterruptedException {
        assertThat(latch.await(LIMIT_SECONDS, TimeUnit.SECONDS)).as(what).isTrue();
    }

    @Test
    void lettersOfOneSenderKeepTheirOrderAndMeetNobodyElse() throws Exception {
        int senders = 4;
        int letters = 2_000;
        CountDownLatch answered = new CountDownLatch(senders * letters);
        Map<Integer, List<Integer>> arrived = new ConcurrentHashMap<>();
        RecordingOutbox outbox = new RecordingOutbox(event -> {
            if (event instanceof ConversationItemAdded added) {
                String[] id = added.item().id().split("-");
                arrived.computeIfAbsent(Integer.valueOf(id[0]), sender -> new ArrayList<>())
                        .add(Integer.valueOf(id[1]));
            } else if (event instanceof ConversationItemDone) {
                answered.countDown();
            }
        });
        SessionLoop loop = loop(Reply.say("Hi"), outbox);
        CyclicBarrier start = new CyclicBarrier(senders);
        ExecutorService crowd = Executors.newFixedThreadPool(senders);
        List<Future<?>> posts = new ArrayList<>();
        for (int sender = 0; sender < senders; sender++) {
            int one = sender;
            posts.add(crowd.submit(() -> {
                start.await(LIMIT_SECONDS, TimeUnit.SECONDS);
                for (int i = 0; i < letters; i++) {
                    loop.post(new Input.Arrived(Client.createAfter(
                            "root", Client.withId(one + "-" + i, Client.message("user", "input_text", "x")))));
                }
                return null;
            }));
        }
        for (Future<?> post : posts) {
            post.get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
        crowd.shutdown();
        await(answered, "all letters answered");

        assertThat(outbox.collisions).hasValue(0);
        assertThat(arrived).hasSize(senders);
        assertThat(arrived.values())
                .allSatisfy(order -> assertThat(order).hasSize(letters).isSorted());
    }

    @Test
    void aPacedResponseRunsOnTheTimerAndEnds() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        RecordingOutbox outbox = new RecordingOutbox(event -> {
            if (event instanceof ResponseDone) {
                done.countDown();
            }
        });
        SessionLoop loop = loop(Reply.say("one two three").at(new Pace(SHORT, SHORT)), outbox);
        loop.start();
        loop.post(new Input.Arrived(Client.respond()));

        await(done, "response.done");

        assertThat(types(outbox.sent)).startsWith("session.created", "response.created");
        loop.stop();
    }

    @Test
    void laterWorkRunsOnTheSessionsTurnWithABurstOfItsOwn() throws Exception {
        int works = 200;
        CountDownLatch ran = new CountDownLatch(works);
        RecordingOutbox outbox = new RecordingOutbox();
        SessionLoop loop = loop(Reply.say("Hi"), outbox);
        for (int i = 0; i < works; i++) {
            loop.after(SHORT, () -> outbox.alone(ran::countDown));
            loop.post(new Input.Arrived(Client.says("hello")));
        }
        await(ran, "all work done");
        CountDownLatch last = new CountDownLatch(1);
        loop.after(Duration.ZERO, last::countDown);
        await(last, "the mailbox drained");

        assertThat(outbox.collisions).hasValue(0);
        assertThat(outbox.bursts.get()).isGreaterThanOrEqualTo(2 * works);
    }

    @Test
    void tenThousandSessionsShareTwoThreads() throws Exception {
        int sessions = 10_000;
        CountDownLatch done = new CountDownLatch(sessions);
        timer.setRemoveOnCancelPolicy(true);
        List<SessionLoop> loops = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            SessionLoop loop = loop(Reply.call("look", "{}"), new CountingOutbox(done));
            loop.start();
            loop.post(new Input.Arrived(Client.respond()));
            loops.add(loop);
        }
        await(done, "a response.done in every session");

        assertThat(threads.get()).as("threads of pool and timer").isLessThanOrEqualTo(3);
        assertThat(timer.getQueue()).as("one expiry for each session").hasSize(sessions);
        loops.forEach(SessionLoop::stop);
        assertThat(timer.getQueue()).isEmpty();
    }

    /** Keeps nothing, so that ten thousand of them are small. */
    private record CountingOutbox(CountDownLatch done) implements Outbox {
        @Override
        public void send(org.realtimetck.protocol.ServerEvent event) {
            if (event instanceof ResponseDone) {
                done.countDown();
            }
        }

        @Override
        public void close(int code, String reason) {
            throw new AssertionError("closed: " + code + " " + reason);
        }

        @Override
        public void endOfBurst() {
            // nothing is held back
        }

        @Override
        public void broken(Throwable bug) {
            throw new AssertionError("the session broke", bug);
        }
    }
}
