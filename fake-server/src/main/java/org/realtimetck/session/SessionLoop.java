package org.realtimetck.session;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.realtimetck.clock.Timekeeper;

/**
 * All the concurrency there is: a mailbox that at most one thread of a shared pool drains at a time, and one
 * timekeeper. Any thread may call any method; nothing here blocks.
 */
public final class SessionLoop {

    /** How many letters one turn on the pool may take, so that a busy session does not starve its neighbours. */
    private static final int LETTERS_PER_TURN = 64;

    private final Session session;
    private final Outbox outbox;
    private final Executor pool;
    private final Timekeeper time;
    private final Queue<Runnable> mailbox = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private final Set<Alarm> alarms = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param time only ever hands work to the mailbox
     */
    public SessionLoop(Session session, Outbox outbox, Executor pool, Timekeeper time) {
        this.session = session;
        this.outbox = outbox;
        this.pool = pool;
        this.time = time;
    }

    public void start() {
        enqueue(() -> apply(session.start()));
    }

    public void post(Input input) {
        enqueue(() -> apply(session.on(input)));
    }

    /** Runs work on the session's turn, before all that is posted later, with a burst of its own. */
    public void take(Runnable work) {
        enqueue(() -> inBurst(work));
    }

    /** Runs work on the session's turn after a while, with a burst of its own. */
    public void after(Duration delay, Runnable work) {
        new Alarm(() -> inBurst(work)).setFor(delay);
    }

    private void inBurst(Runnable work) {
        work.run();
        outbox.endOfBurst();
    }

    /**
     * What is still in the mailbox is dropped, and every timer of the session with it. A burst under way is handed over
     * to its end: a journal may want all of it.
     */
    public void stop() {
        closed = true;
        mailbox.clear();
        alarms.forEach(Alarm::cancel);
    }

    private void enqueue(Runnable letter) {
        if (!closed) {
            mailbox.add(letter);
            schedule();
        }
    }

    private void schedule() {
        if (scheduled.compareAndSet(false, true)) {
            pool.execute(this::drain);
        }
    }

    private void drain() {
        try {
            for (int taken = 0; taken < LETTERS_PER_TURN && !closed; taken++) {
                Runnable letter = mailbox.poll();
                if (letter == null) {
                    break;
                }
                letter.run();
            }
        } catch (RuntimeException | Error bug) {
            // an Error too: a model that somebody's test brings may hold an assertion
            stop();
            outbox.broken(bug);
        } finally {
            scheduled.set(false);
            if (!closed && !mailbox.isEmpty()) {
                schedule();
            }
        }
    }

    private void apply(List<Effect> effects) {
        for (Effect effect : effects) {
            if (effect instanceof Effect.Send send) {
                outbox.send(send.event());
            } else if (effect instanceof Effect.Wake wake) {
                new Alarm(() -> apply(session.on(new Input.Due(wake.what())))).setFor(wake.after());
            } else if (effect instanceof Effect.Close close) {
                outbox.close(close.code(), close.reason());
            }
        }
        if (!effects.isEmpty()) {
            outbox.endOfBurst();
        }
    }

    /** A letter to come. It is forgotten when it rang or when the session ends, whichever is first. */
    private final class Alarm {

        private final Runnable letter;
        private volatile @Nullable Runnable callOff;

        Alarm(Runnable letter) {
            this.letter = letter;
        }

        void setFor(Duration delay) {
            if (closed) {
                // the timer may have ended with the server, and would refuse
                return;
            }
            alarms.add(this);
            callOff = time.after(delay, this::ring);
            if (closed) {
                cancel();
            }
        }

        private void ring() {
            alarms.remove(this);
            enqueue(letter);
        }

        private void cancel() {
            alarms.remove(this);
            Runnable callingOff = callOff;
            if (callingOff != null) {
                callingOff.run();
            }
        }
    }
}
