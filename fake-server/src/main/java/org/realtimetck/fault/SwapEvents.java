package org.realtimetck.fault;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Lets a frame leave right behind the one that follows it.
 *
 * @param atMost how long it waits for one to follow, above zero; then it leaves by itself
 */
public record SwapEvents(Duration atMost) implements Detention {

    /** In files and over HTTP. */
    public static final Term<SwapEvents> TERM = new Term<>(
            "swap-events",
            "events",
            "An event changes places with the one that follows it.",
            "Goes by the ids in events rather than by their order, and does not fall over an event that comes early.",
            List.of(Parameter.optional(
                    "at-most",
                    new Parameter.Time(Duration.ofMillis(1), Duration.ofMinutes(60)),
                    "how long the event waits for one to follow",
                    Duration.ofSeconds(1))),
            given -> new SwapEvents(given.time("at-most")));

    public SwapEvents {
        Times.requirePositive("a longest wait", atMost);
    }

    @Override
    public Keeper keeper(Outbound next, Later later) {
        return new Swap(next, later);
    }

    private final class Swap implements Keeper {

        private final Outbound next;
        private final Later later;
        private @Nullable Frame kept;

        Swap(Outbound next, Later later) {
            this.next = next;
            this.later = later;
        }

        @Override
        public void keep(Frame frame) {
            if (kept == null) {
                kept = frame;
                later.after(atMost, () -> letGo(frame));
            } else {
                pass(frame);
            }
        }

        @Override
        public void pass(Frame frame) {
            Frame waiting = kept;
            boolean isLast = frame instanceof Frame.Close || frame instanceof Frame.Abort;
            if (isLast && waiting != null) {
                // nothing can follow an end
                letGo(waiting);
            }
            next.send(frame);
            if (!isLast && waiting != null) {
                letGo(waiting);
            }
        }

        /** Does nothing for a frame that has gone. */
        private void letGo(Frame frame) {
            if (kept == frame) {
                kept = null;
                next.send(frame);
            }
        }
    }
}
