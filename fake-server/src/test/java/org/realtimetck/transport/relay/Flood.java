package org.realtimetck.transport.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.realtimetck.transport.RawClient;

/** A client that writes 256 MiB, which no buffer on the way has room for. */
final class Flood {

    private static final int CHUNK = 64 * 1024;
    private static final int CHUNKS = 4096;

    private final AtomicLong written = new AtomicLong();
    private final CompletableFuture<Void> done;

    private Flood(RawClient client) {
        done = CompletableFuture.runAsync(() -> {
            try {
                for (int i = 0; i < CHUNKS; i++) {
                    client.write(new byte[CHUNK]);
                    written.addAndGet(CHUNK);
                }
            } catch (IOException ended) {
                throw new UncheckedIOException(ended);
            }
        });
    }

    static Flood start(RawClient client) {
        return new Flood(client);
    }

    /** True once nothing was written for half a second. */
    boolean isStuckWithin(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        for (long before = -1; System.nanoTime() < deadline && !done.isDone(); before = written.get()) {
            if (before == written.get() && before > 0) {
                return true;
            }
            synchronized (this) {
                wait(500);
            }
        }
        return false;
    }
}
