package org.realtimetck.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The record of one sandbox: append-only, in the order things happened, bounded. Thread-safe. Credentials are masked
 * before they get here.
 */
public final class Journal {

    private final JournalBounds bounds;
    private final LongSupplier nanoTime;
    private final long began;
    private final List<Entry> entries = new ArrayList<>();
    private long characters;
    private long dropped;
    private long lastMicros;
    private int lastConnection;
    private int connections;
    private boolean ended;

    /**
     * @param nanoTime a clock that never goes back, for example {@code System::nanoTime}
     */
    public Journal(JournalBounds bounds, LongSupplier nanoTime) {
        this.bounds = bounds;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    /** The number of a connection that begins, from 1. */
    public synchronized int nextConnection() {
        return ++connections;
    }

    /**
     * Adds what happened just now.
     *
     * @param size characters of wire text in the entry, for the bound
     * @param entry makes the entry from its time in microseconds
     */
    synchronized void add(int size, LongFunction<Entry> entry) {
        long micros = (nanoTime.getAsLong() - began) / 1_000;
        // what was full stays full: a message missing between others would look like the client's doing
        boolean full = dropped > 0 || entries.size() >= bounds.entries() || characters + size > bounds.characters();
        Entry made = entry.apply(micros);
        lastMicros = micros;
        lastConnection = made.connection();
        if (full && mayBeDropped(made)) {
            dropped++;
        } else {
            characters += size;
            entries.add(made);
        }
        notifyAll();
    }

    private static boolean mayBeDropped(Entry entry) {
        return entry instanceof Entry.Received
                || entry instanceof Entry.Sent
                || entry instanceof Entry.Intended
                || entry instanceof Entry.Http;
    }

    /** A copy of what there is; when messages had to be dropped, a {@link Entry.Truncated} stands at its end. */
    public synchronized List<Entry> entries() {
        List<Entry> copy = new ArrayList<>(entries);
        if (dropped > 0) {
            copy.add(new Entry.Truncated(lastMicros, lastConnection, dropped));
        }
        return List.copyOf(copy);
    }

    /**
     * Waits until what was recorded fulfils a condition.
     *
     * @return false if it did not within {@code limit}
     */
    public synchronized boolean await(Predicate<List<Entry>> condition, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.test(entries())) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /**
     * What was recorded since, oldest first, without the note on dropped messages; waits if there is nothing yet.
     *
     * @param from how many entries the caller has seen
     * @return empty if nothing came within {@code limit}, or if the journal has ended
     */
    public synchronized List<Entry> awaitAfter(int from, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (entries.size() <= from && !ended) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return List.of();
            }
            wait(left);
        }
        return List.copyOf(entries.subList(Math.min(from, entries.size()), entries.size()));
    }

    /** Nobody waits for more: its sandbox is closed, or begins again with another journal. */
    public synchronized void end() {
        ended = true;
        notifyAll();
    }

    public synchronized boolean hasEnded() {
        return ended;
    }

    int cutAt() {
        return bounds.charactersPerMessage();
    }
}
