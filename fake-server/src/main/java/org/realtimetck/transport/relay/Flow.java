package org.realtimetck.transport.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.realtimetck.transport.relay.distortion.Reins;

/** How fast a connection is read, and which side waits for the other. All on the loop's thread. */
final class Flow {

    /** What may wait on the way to a client before the fake is made to wait: it has a limit of its own. */
    private static final long MOST_WAITING = 1024 * 1024;

    private static final int SLOW_READINGS_PER_SECOND = 20;

    private final Peer client;
    private final Reins reins;
    private final Runnable regulate;
    private long held;
    private int bytesPerSecond = Integer.MAX_VALUE;
    private boolean resting;

    /**
     * @param regulate to be run when something changed here; it comes back with {@link #regulate}
     */
    Flow(Peer client, Reins reins, Runnable regulate) {
        this.client = client;
        this.reins = reins;
        this.regulate = regulate;
    }

    /** Bytes that a distortion keeps back. */
    long held() {
        return held;
    }

    /** @param bytes more than before, or less if negative */
    void held(long bytes) {
        held += bytes;
        regulate.run();
    }

    void readAtMost(int limit) {
        bytesPerSecond = limit;
        client.limitReading(Math.max(1, limit / SLOW_READINGS_PER_SECOND));
        regulate.run();
    }

    /** After bytes were read, for as long as the speed asks for. */
    void rest(int bytes) {
        if (bytesPerSecond > 0 && bytesPerSecond < Integer.MAX_VALUE) {
            resting = true;
            reins.after(Duration.ofNanos(bytes * 1_000_000_000L / bytesPerSecond), () -> {
                resting = false;
                regulate.run();
            });
        }
    }

    /** @param backend null before the fake was dialled */
    void regulate(@Nullable Peer backend) {
        client.reading(!resting && bytesPerSecond > 0 && (backend == null || backend.queued() < MOST_WAITING));
        if (backend != null) {
            backend.reading(held + client.queued() < MOST_WAITING);
        }
    }
}
