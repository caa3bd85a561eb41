package org.realtimetck.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The time on the wall. */
public final class RealTime implements Timekeeper {

    private final ScheduledExecutorService timer;
    private final InstantSource clock;

    /**
     * @param timer must remove what is called off, or every session that ends stays in its queue until its hour is over
     * @param clock what {@link #instant} says; waits keep to the timer
     */
    public RealTime(ScheduledExecutorService timer, InstantSource clock) {
        this.timer = timer;
        this.clock = clock;
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public Runnable after(Duration duration, Runnable work) {
        Future<?> pending = timer.schedule(work, duration.toNanos(), TimeUnit.NANOSECONDS);
        return () -> pending.cancel(false);
    }
}
