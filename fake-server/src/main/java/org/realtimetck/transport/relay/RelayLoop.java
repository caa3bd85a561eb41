package org.realtimetck.transport.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** One thread that does all of a relay's work: sockets when they are ready, and other work when its time comes. */
final class RelayLoop {

    /** Whose socket is ready. */
    interface Ready {

        void ready(SelectionKey key);

        /** A fault of our own came up while it was served. */
        void broken(RuntimeException bug);
    }

    private record Due(long at, long order, Runnable work) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at == other.at ? Long.compare(order, other.order) : Long.signum(at - other.at);
        }
    }

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int LAST_TURNS = 100;
    private static final Duration END_PATIENCE = Duration.ofSeconds(10);

    private final Selector selector;
    private final Thread thread;
    private final Consumer<Throwable> failures;
    private final Queue<Runnable> posted = new ConcurrentLinkedQueue<>();
    private final PriorityQueue<Due> dues = new PriorityQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    private long order;
    private boolean ended;

    RelayLoop(String name, Consumer<Throwable> failures) {
        this.failures = failures;
        try {
            selector = Selector.open();
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot open a selector for the relay " + name, failure);
        }
        thread = new Thread(this::run, "realtime-tck-relay-" + name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Frees what the loop holds, if it never started. */
    void abandon() {
        try {
            selector.close();
        } catch (IOException failure) {
            failures.accept(failure);
        }
    }

    /** Runs something on the loop's thread. May be called by any other. */
    void post(Runnable work) {
        posted.add(work);
        selector.wakeup();
    }

    /** Runs something when at least this while is over. */
    void after(Duration delay, Runnable work) {
        dues.add(new Due(System.nanoTime() + delay.toNanos(), order++, work));
    }

    /** Room to read into, for one reading at a time. */
    ByteBuffer buffer() {
        return buffer.clear();
    }

    SelectionKey register(SelectableChannel channel, int operations, Ready ready) throws IOException {
        channel.configureBlocking(false);
        return channel.register(selector, operations, ready);
    }

    /**
     * Serves what is ready already, then ends. May be called by any thread; waits for the end unless it is the loop's.
     *
     * @param last closes what is open
     */
    void end(Runnable last) {
        post(() -> {
            for (int turn = 0; turn < LAST_TURNS && serveReady(-1) > 0; turn++) {
                serveDue();
            }
            ended = true;
            last.run();
        });
        if (Thread.currentThread() != thread) {
            join();
        }
    }

    private void join() {
        try {
            thread.join(END_PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            failures.accept(new IllegalStateException(
                    "expected " + thread.getName() + " to end within " + END_PATIENCE + ", it still runs"));
        }
    }

    private void run() {
        while (!ended) {
            guarded(() -> serveReady(patience()));
            servePosted();
            serveDue();
        }
        abandon();
    }

    private void servePosted() {
        for (Runnable work = posted.poll(); work != null; work = posted.poll()) {
            guarded(work);
        }
    }

    private void serveDue() {
        while (!dues.isEmpty() && dues.peek().at() - System.nanoTime() <= 0) {
            guarded(dues.remove().work());
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException bug) {
            failures.accept(bug);
        }
    }

    /** @return in milliseconds, 0 for as long as it takes, below 0 for not at all */
    private long patience() {
        if (dues.isEmpty()) {
            return 0;
        }
        long nanos = dues.peek().at() - System.nanoTime();
        return nanos <= 0 ? -1 : nanos / 1_000_000 + 1;
    }

    private int serveReady(long patience) {
        try {
            if (patience < 0) {
                selector.selectNow();
            } else {
                selector.select(patience);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("the relay's selector failed", failure);
        }
        List<SelectionKey> ready = new ArrayList<>(selector.selectedKeys());
        selector.selectedKeys().clear();
        for (SelectionKey key : ready) {
            serve(key, (Ready) key.attachment());
        }
        return ready.size();
    }

    private static void serve(SelectionKey key, Ready owner) {
        if (!key.isValid()) {
            return;
        }
        try {
            owner.ready(key);
        } catch (RuntimeException bug) {
            owner.broken(bug);
        }
    }
}
