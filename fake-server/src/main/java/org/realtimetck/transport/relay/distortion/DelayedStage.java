package org.realtimetck.transport.relay.distortion;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Passes each piece after a delay of its own, never before an earlier one. */
final class DelayedStage implements Stage {

    private final Stage next;
    private final Reins reins;
    private final LongSupplier delays;
    private long lastDue;
    private boolean used;

    /** @param delays in nanoseconds, asked once for each piece */
    DelayedStage(Stage next, Reins reins, LongSupplier delays) {
        this.next = next;
        this.reins = reins;
        this.delays = delays;
    }

    @Override
    public void pass(Piece piece) {
        long now = reins.now();
        long due = now + delays.getAsLong();
        if (used && due - lastDue < 0) {
            due = lastDue;
        }
        used = true;
        lastDue = due;
        int size = piece.wire().remaining();
        reins.held(size);
        reins.after(Duration.ofNanos(due - now), () -> {
            reins.held(-size);
            next.pass(piece);
        });
    }
}
