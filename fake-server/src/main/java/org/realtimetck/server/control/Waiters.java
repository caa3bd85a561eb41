package org.realtimetck.server.control;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads of calls that wait. There are only so many; one more call is refused instead of being kept waiting. */
final class Waiters implements AutoCloseable {

    static final int MOST = 32;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, MOST, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "realtime-tck-control");
                thread.setDaemon(true);
                return thread;
            });

    /** @throws RefusedCall from its {@code execute} if there are too many */
    Executor executor() {
        return work -> {
            try {
                threads.execute(work);
            } catch (RejectedExecutionException full) {
                RefusedCall refused = refused();
                refused.initCause(full);
                throw refused;
            }
        };
    }

    /** For calls that cannot be refused any more once they have begun. */
    void requireRoom() {
        if (busy() >= MOST) {
            throw refused();
        }
    }

    private static RefusedCall refused() {
        return RefusedCall.tooMany("expected at most " + MOST
                + " calls that wait or follow a journal at the same time; end one, then try again");
    }

    int busy() {
        return threads.getActiveCount();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
