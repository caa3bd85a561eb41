package org.realtimetck.bench.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A client that makes one short session after the other until it is closed, at a pace that leaves the machine's cores
 * mostly idle: what another client notices of it is not that the cores were taken.
 */
public final class Party implements AutoCloseable {

    private static final String QUESTION = "Tell me about the tide, please.";
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final int NARROW_BYTES = 4_096;
    private static final int QUESTIONS_UNREAD = 16;

    /** What it does in a session. */
    public enum Manner {
        /** Asks once and reads to the end of the answer. */
        ASKS,
        /** The same, and the connection ends before the answer does. */
        IS_CUT_OFF,
        /** Asks for much and reads none of it. */
        STALLS
    }

    private final String name;
    private final URI origin;
    private final String key;
    private final Manner manner;
    private final CountDownLatch over = new CountDownLatch(1);
    private final CountDownLatch heard = new CountDownLatch(1);
    private final AtomicLong asMeant = new AtomicLong();
    private final Queue<String> otherwise = new ConcurrentLinkedQueue<>();
    private final Thread thread;

    private Party(String name, URI origin, String key, Manner manner) {
        this.name = name;
        this.origin = origin;
        this.key = key;
        this.manner = manner;
        thread = new Thread(this::goOn, "noise " + name);
        thread.setDaemon(true);
    }

    /** Begins, and returns when its first session is over, or, of one that stalls, under way. */
    public static Party begin(String name, URI origin, String key, Manner manner) throws InterruptedException {
        Party party = new Party(name, origin, key, manner);
        party.thread.start();
        if (!party.heard.await(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            party.close();
            throw new IllegalStateException("expected '" + name + "' to begin within " + LIMIT + ", it did not");
        }
        return party;
    }

    private void goOn() {
        try {
            do {
                tellAs(session());
            } while (!over.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        } finally {
            heard.countDown();
        }
    }

    /** @param cut how the connection ended; null if the client had all it wanted */
    private void tellAs(@Nullable IOException cut) {
        heard.countDown();
        if ((cut != null) == (manner == Manner.IS_CUT_OFF)) {
            asMeant.incrementAndGet();
        } else {
            otherwise.add(name + ": expected a session "
                    + (cut == null ? "that is cut off, got a whole one" : "to end, got " + cut));
        }
    }

    private @Nullable IOException session() throws InterruptedException {
        try (LoadConnection connection = manner == Manner.STALLS
                ? LoadConnection.narrow(origin, key, NARROW_BYTES)
                : LoadConnection.open(origin, key)) {
            if (manner == Manner.STALLS) {
                for (int i = 0; i < QUESTIONS_UNREAD; i++) {
                    connection.send(Events.userText(QUESTION));
                    connection.send(Events.RESPOND);
                }
                heard.countDown();
                over.await(1, TimeUnit.SECONDS);
            } else {
                connection.nextOf("session.created");
                StreamSum.ask(connection, QUESTION);
            }
            return null;
        } catch (IOException cut) {
            return cut;
        }
    }

    /** What was not as it was meant to be; one sentence if nothing came of it at all. */
    public List<String> errors() {
        return asMeant.get() == 0 && otherwise.isEmpty()
                ? List.of(name + ": expected a session or more while the others were measured, got none")
                : List.copyOf(otherwise);
    }

    /** Returns when its last session is over. */
    @Override
    public void close() {
        over.countDown();
        try {
            thread.join(LIMIT.toMillis());
            if (thread.isAlive()) {
                otherwise.add(name + ": expected its last session to end within " + LIMIT + ", it did not");
                thread.interrupt();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }
}
