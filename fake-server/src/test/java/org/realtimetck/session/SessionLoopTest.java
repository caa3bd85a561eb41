package org.realtimetck.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.realtimetck.session.SessionBench.types;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.realtimetck.clock.RealTime;
import org.realtimetck.protocol.ConversationEvent.ConversationItemAdded;
import org.realtimetck.script.Pace;
import org.realtimetck.script.Reply;

/** The loop with a pool that the test turns by hand, so that nothing depends on luck. */
class SessionLoopTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Deque<Runnable> pool = new ArrayDeque<>();
    private final ScheduledThreadPoolExecutor timer = timer();
    private final RecordingOutbox outbox = new RecordingOutbox();

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
        timer.setRemoveOnCancelPolicy(true);
        return timer;
    }

    @AfterEach
    void endTimer() {
        timer.shutdownNow();
    }

    private SessionLoop loop(Session session, Outbox to) {
        return new SessionLoop(session, to, pool::add, new RealTime(timer, InstantSource.system()));
    }

    private static Session session() {
        return new Session(SessionBench.setup("gpt-realtime", prompt -> Reply.say("Hi")));
    }

    private static Input says(String id) {
        return new Input.Arrived(Client.says(id, "hello"));
    }

    private void turn() {
        pool.remove().run();
    }

    private void turnAll() {
        while (!pool.isEmpty()) {
            turn();
        }
    }

    @Test
    void doesNothingOnTheCallersThread() {
        SessionLoop loop = loop(session(), outbox);

        loop.start();
        loop.post(says("a"));

        assertThat(outbox.sent).isEmpty();
        assertThat(pool).as("one turn for any number of letters").hasSize(1);
        turn();
        assertThat(types(outbox.sent))
                .containsExactly("session.created", "conversation.item.added", "conversation.item.done");
        assertThat(outbox.bursts).as("one burst for each letter").hasValue(2);
    }

    @Test
    void aSessionThatEndsInTheMiddleOfABurstSetsNoMoreTimers() {
        AtomicReference<SessionLoop> stopping = new AtomicReference<>();
        RecordingOutbox one = new RecordingOutbox(event -> {
            stopping.get().stop();
            timer.shutdownNow();
        });
        stopping.set(loop(session(), one));

        stopping.get().start();
        turn();

        assertThat(types(one.sent)).containsExactly("session.created");
        assertThat(one.broken).as("faults of the kit").isEmpty();
        assertThat(one.bursts).as("the burst ends").hasValue(1);
    }

    @Test
    void anInputWithoutEffectIsNoBurst() {
        SessionLoop loop = loop(session(), outbox);

        loop.post(new Input.Arrived(Client.append(960)));
        turn();

        assertThat(outbox.sent).isEmpty();
        assertThat(outbox.bursts).hasValue(0);
    }

    @Test
    void aBusySessionLetsItsNeighbourInAfter64Letters() {
        RecordingOutbox neighbour = new RecordingOutbox();
        SessionLoop busy = loop(session(), outbox);
        for (int i = 0; i < 1_000; i++) {
            busy.post(says("a" + i));
        }
        loop(session(), neighbour).post(says("b"));

        turn();
        assertThat(outbox.bursts).hasValue(64);
        turn();

        assertThat(neighbour.sent).hasSize(2);
        turnAll();
        assertThat(outbox.sent).hasSize(2_000);
    }

    @Test
    void anExceptionInTheSessionBreaksItOnceAndForGood() {
        RuntimeException bug = new IllegalStateException("a bug");
        SessionLoop loop = loop(
                new Session(SessionBench.setup("gpt-realtime", prompt -> {
                    throw bug;
                })),
                outbox);
        loop.start();
        loop.post(new Input.Arrived(Client.respond()));
        loop.post(says("after"));
        turnAll();
        loop.post(new Input.Arrived(Client.respond()));
        loop.after(Duration.ZERO, () -> outbox.close(1, "late"));
        turnAll();

        assertThat(outbox.broken).containsExactly(bug);
        assertThat(types(outbox.sent)).containsExactly("session.created");
        assertThat(outbox.closed).isEmpty();
        assertThat(timer.getQueue()).as("timers of a broken session").isEmpty();
    }

    @Test
    void stopDropsLettersAndTimers() {
        SessionLoop loop = loop(
                new Session(SessionBench.setup(
                        "gpt-realtime", prompt -> Reply.say("one two").at(new Pace(LONG, LONG)))),
                outbox);
        loop.start();
        loop.post(new Input.Arrived(Client.respond()));
        turnAll();
        loop.after(LONG, () -> outbox.close(1, "late"));
        assertThat(timer.getQueue()).as("expiry, next piece and a fault's").hasSize(3);
        loop.post(says("dropped"));

        loop.stop();
        turnAll();
        loop.post(says("too late"));
        loop.after(LONG, () -> outbox.close(1, "too late"));

        assertThat(timer.getQueue()).isEmpty();
        assertThat(pool).isEmpty();
        assertThat(types(outbox.sent)).containsExactly("session.created", "response.created");
        assertThat(outbox.closed).isEmpty();
    }

    @Test
    void aTurnThatWasScheduledBeforeStopDoesNothing() {
        SessionLoop loop = loop(session(), outbox);
        loop.start();
        loop.stop();

        turnAll();

        assertThat(outbox.sent).isEmpty();
        assertThat(timer.getQueue()).isEmpty();
    }

    @Test
    void closeIsHandedOverInItsPlace() {
        SessionLimits limits = SessionLimits.AS_CAPTURED.withLifetime(Duration.ofMinutes(1));
        SessionLoop loop = loop(
                new Session(SessionBench.setup(
                        SessionSetup.Kind.REALTIME, "gpt-realtime", false, prompt -> Reply.say("Hi"), limits)),
                outbox);

        loop.post(new Input.Due(new Input.Expiry()));
        turn();

        assertThat(types(outbox.sent)).containsExactly("error");
        assertThat(outbox.closed).containsExactly("1001 Your session hit the maximum duration of 60 minutes.");
        assertThat(outbox.bursts).hasValue(1);
    }

    @Test
    void letterAfterLetterKeepsItsOrder() {
        SessionLoop loop = loop(session(), outbox);
        for (int i = 0; i < 200; i++) {
            loop.post(says("a" + i));
        }
        turnAll();

        List<ConversationItemAdded> added = SessionBench.all(outbox.sent, ConversationItemAdded.class);
        assertThat(added).hasSize(200);
        for (int i = 0; i < 200; i++) {
            assertThat(added.get(i).item().id()).isEqualTo("a" + i);
        }
    }
}
