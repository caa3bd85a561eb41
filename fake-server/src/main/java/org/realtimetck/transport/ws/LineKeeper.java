package org.realtimetck.transport.ws;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimetck.transport.Line;

/**
 * Keeps the promises of {@link Line}: one call at a time, {@code closed} exactly once, nothing after it. The end may
 * come from any thread while a message is being handed over; then the thread that hands over reports it.
 */
final class LineKeeper {

    private record End(int code, String reason) {}

    private @Nullable Line line;
    private @Nullable End end;
    private boolean busy = true;

    /** The line exists; an end that came earlier is reported now. */
    void opened(Line opened) {
        synchronized (this) {
            line = opened;
        }
        release(opened);
    }

    void deliver(Consumer<Line> message) {
        Line open;
        synchronized (this) {
            if (end != null || line == null) {
                return;
            }
            open = line;
            busy = true;
        }
        try {
            message.accept(open);
        } finally {
            release(open);
        }
    }

    void end(int code, String reason) {
        Line idle;
        synchronized (this) {
            if (end != null) {
                return;
            }
            end = new End(code, reason);
            if (busy || line == null) {
                return;
            }
            idle = line;
        }
        idle.closed(code, reason);
    }

    synchronized boolean ended() {
        return end != null;
    }

    private void release(Line open) {
        End missed;
        synchronized (this) {
            busy = false;
            missed = end;
        }
        if (missed != null) {
            open.closed(missed.code, missed.reason);
        }
    }
}
