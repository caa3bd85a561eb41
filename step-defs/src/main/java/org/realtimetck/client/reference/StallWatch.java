package org.realtimetck.client.reference;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Notices that an answer is due and nothing comes any more. Every message counts as life; pongs do not, for they say
 * only that there is somebody. Its user's lock guards it.
 */
final class StallWatch {

    private final Duration limit;
    private final Object lock;
    private final BooleanSupplier answerIsDue;
    private final Runnable stalled;
    private long lastHeard;
    private boolean watching;

    /**
     * @param lock held by whoever calls, and while the other two are called
     * @param stalled called once for every wait that was in vain
     */
    StallWatch(Duration limit, Object lock, BooleanSupplier answerIsDue, Runnable stalled) {
        this.limit = limit;
        this.lock = lock;
        this.answerIsDue = answerIsDue;
        this.stalled = stalled;
    }

    void heard() {
        lastHeard = System.nanoTime();
    }

    /** From here on something has to come. */
    void begin() {
        heard();
        if (!watching) {
            watching = true;
            lookAfter(limit.toNanos());
        }
    }

    private void lookAfter(long nanos) {
        Executor later = CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS);
        later.execute(this::look);
    }

    private void look() {
        synchronized (lock) {
            long left = limit.toNanos() - (System.nanoTime() - lastHeard);
            if (!answerIsDue.getAsBoolean()) {
                watching = false;
            } else if (left > 0) {
                lookAfter(left);
            } else {
                watching = false;
                stalled.run();
            }
        }
    }
}
