package org.realtimetck.transport.relay.distortion;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Cuts what passes into slices and spreads them over time. A slice leaves when the time for all its bytes is over. */
final class PacedStage implements Stage {

    /** Small enough to look like a stream, large enough to cost little. */
    private static final int SLICES_PER_SECOND = 50;

    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final Stage next;
    private final Reins reins;
    private final int bytesPerSecond;
    private final Deque<Piece> waiting = new ArrayDeque<>();
    private long free;
    private boolean running;

    PacedStage(Stage next, Reins reins, int bytesPerSecond) {
        this.next = next;
        this.reins = reins;
        this.bytesPerSecond = bytesPerSecond;
        this.free = reins.now();
    }

    @Override
    public void pass(Piece piece) {
        reins.held(piece.wire().remaining());
        waiting.addLast(piece);
        if (!running) {
            running = true;
            free = Math.max(free, reins.now());
            advance();
        }
    }

    /** Ends pass at once when their turn comes; of bytes, one slice is put on its way. */
    private void advance() {
        for (Piece piece = waiting.pollFirst(); piece != null; piece = waiting.pollFirst()) {
            ByteBuffer wire = piece.wire();
            if (wire.hasRemaining()) {
                slice(wire);
                return;
            }
            next.pass(piece);
        }
        running = false;
    }

    private void slice(ByteBuffer wire) {
        int size = Math.min(wire.remaining(), Math.max(1, bytesPerSecond / SLICES_PER_SECOND));
        ByteBuffer slice = wire.slice(0, size);
        if (size < wire.remaining()) {
            waiting.addFirst(new Piece.Bytes(wire.slice(size, wire.remaining() - size)));
        }
        free += size * NANOS_PER_SECOND / bytesPerSecond;
        reins.after(Duration.ofNanos(Math.max(0, free - reins.now())), () -> {
            reins.held(-size);
            next.pass(new Piece.Bytes(slice));
            advance();
        });
    }
}
