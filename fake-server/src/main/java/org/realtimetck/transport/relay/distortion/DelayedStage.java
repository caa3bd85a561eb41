package org.realtimetck.transport.relay.distortion;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongSupplier;

/** Passes each piece after a delay of its own, never before an earlier one. */
final class DelayedStage implements Stage {

    private record Waiting(Piece piece, long due) {}

    private final Stage next;
    private final Reins reins;
    private final LongSupplier delays;
    private final Deque<Waiting> queue = new ArrayDeque<>();

    /** @param delays in nanoseconds, asked once for each piece */
    DelayedStage(Stage next, Reins reins, LongSupplier delays) {
        this.next = next;
        this.reins = reins;
        this.delays = delays;
    }

    @Override
    public void pass(Piece piece) {
        reins.held(piece.wire().remaining());
        queue.addLast(new Waiting(piece, reins.now() + delays.getAsLong()));
        if (queue.size() == 1) {
            waitForFirst();
        }
    }

    private void waitForFirst() {
        Waiting first = queue.getFirst();
        reins.after(Duration.ofNanos(Math.max(0, first.due() - reins.now())), this::release);
    }

    /** The first piece is due, and with it all behind it that are due as well. */
    private void release() {
        do {
            Piece piece = queue.removeFirst().piece();
            reins.held(-piece.wire().remaining());
            next.pass(piece);
        } while (!queue.isEmpty() && queue.getFirst().due() - reins.now() <= 0);
        if (!queue.isEmpty()) {
            waitForFirst();
        }
    }
}
