package org.realtimetck.fault;

import java.time.Duration;
import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Lets a frame leave later; all behind it wait for it.
 *
 * @param by above zero
 */
public record DelayEvent(Duration by) implements Detention {

    /** In files and over HTTP. */
    public static final Term<DelayEvent> TERM = new Term<>(
            "delay-event",
            "events",
            "An event comes late, and all behind it with it: their order is kept.",
            "Waits; its own limits are longer than a moment of the network.",
            List.of(Parameter.optional(
                    "by",
                    new Parameter.Time(Duration.ofMillis(1), Duration.ofMinutes(60)),
                    "how much later it leaves",
                    Duration.ofSeconds(2))),
            given -> new DelayEvent(given.time("by")));

    public DelayEvent {
        Times.requirePositive("a delay", by);
    }

    @Override
    public Keeper keeper(Outbound next, Later later) {
        WaitingLine line = new WaitingLine(next);
        return new Keeper() {
            @Override
            public void keep(Frame frame) {
                later.after(by, line.keep(frame));
            }

            @Override
            public void pass(Frame frame) {
                line.pass(frame);
            }
        };
    }
}
