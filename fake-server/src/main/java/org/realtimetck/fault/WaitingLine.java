package org.realtimetck.fault;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;

/** Frames that wait in their order: each leaves when it may go and all before it have gone. */
final class WaitingLine {

    /** Beyond this the line dissolves: a fault ends early rather than fill the memory of its neighbours. */
    private static final long MOST_WAITING = 32L * 1024 * 1024;

    /** Counted for each frame beside its payload, so that a flood of tiny frames is bounded too. */
    private static final int FRAME_OVERHEAD = 64;

    private final Outbound next;
    private final Deque<Slot> slots = new ArrayDeque<>();
    private long waiting;

    WaitingLine(Outbound next) {
        this.next = next;
    }

    /** Lets a frame go as soon as those before it are gone: at once if there are none. */
    void pass(Frame frame) {
        join(new Slot(frame, true));
    }

    /**
     * Keeps a frame, and all that come after it.
     *
     * @return what lets it go; running it twice does no more than running it once
     */
    Runnable keep(Frame frame) {
        return join(new Slot(frame, false));
    }

    /**
     * Keeps all that come after.
     *
     * @return what lets them go
     */
    Runnable bar() {
        return join(new Slot(null, false));
    }

    private Runnable join(Slot slot) {
        slots.add(slot);
        waiting += slot.size();
        if (waiting > MOST_WAITING) {
            slots.forEach(each -> each.free = true);
        }
        advance();
        return () -> {
            slot.free = true;
            advance();
        };
    }

    private void advance() {
        for (Slot first = slots.peek(); first != null && first.free; first = slots.peek()) {
            slots.remove();
            waiting -= first.size();
            if (first.frame != null) {
                next.send(first.frame);
            }
        }
    }

    private static final class Slot {

        private final @Nullable Frame frame;
        private boolean free;

        Slot(@Nullable Frame frame, boolean free) {
            this.frame = frame;
            this.free = free;
        }

        long size() {
            long payload = frame instanceof Frame.Text text
                    ? text.json().length()
                    : frame instanceof Frame.Binary binary ? binary.payload().remaining() : 0;
            return payload + FRAME_OVERHEAD;
        }
    }
}
