package org.realtimetck.transport.ws;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread behind the pings and patience of all connections; it starts with the first of them. */
final class WebSocketTimer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketTimer.class);

    private final ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "websocket timer");
        thread.setDaemon(true);
        return thread;
    });

    WebSocketTimer() {
        executor.setRemoveOnCancelPolicy(true);
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        // a connection may still end while the server stops; its patience no longer matters then
        executor.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
    }

    void after(Duration delay, Runnable work) {
        Future<?> unused = executor.schedule(logged(work), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** @return to be cancelled when no longer wanted */
    Future<?> every(Duration interval, Runnable work) {
        long nanos = interval.toNanos();
        return executor.scheduleAtFixedRate(logged(work), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    private static Runnable logged(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException bug) {
                LOG.error("a timed action of a connection failed", bug);
            }
        };
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
