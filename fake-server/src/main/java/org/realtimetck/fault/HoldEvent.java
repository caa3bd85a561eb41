package org.realtimetck.fault;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Given;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Holds a frame back until something else happens, or for a time.
 *
 * @param untilSent type of the event it waits for the service to send; null for none
 * @param untilReceived type of the event it waits for the client to send; it leaves before the session hears of that
 *     event; null for none
 * @param atMost how long it waits in any case, above zero
 * @param others what the frames behind it do meanwhile
 */
public record HoldEvent(
        @Nullable String untilSent, @Nullable String untilReceived, Duration atMost, Others others)
        implements Detention {

    /** What the frames behind a held one do. */
    public enum Others {
        /** They leave at once; an event that is waited for leaves first. */
        OVERTAKE,
        /** They wait too, and the order is kept; an event that is waited for leaves last. */
        WAIT
    }

    /** In files and over HTTP. */
    public static final Term<HoldEvent> TERM = new Term<>(
            "hold-event",
            "races",
            "An event is held back until another one is sent or received, at most for a time.",
            "Goes by ids and states rather than by the order in which it expects events, and takes an error about"
                    + " something that was over already for no more than it is.",
            List.of(
                    Parameter.optional(
                            "until-sent", new Parameter.Text(200), "server event it waits for; empty for none", ""),
                    Parameter.optional(
                            "until-received", new Parameter.Text(200), "client event it waits for; empty for none", ""),
                    Parameter.optional(
                            "at-most",
                            new Parameter.Time(Duration.ofMillis(1), Duration.ofMinutes(60)),
                            "how long it waits in any case",
                            Duration.ofSeconds(10)),
                    Parameter.optional(
                            "others",
                            Parameter.Choice.of(Others.class),
                            "what the events behind it do meanwhile",
                            "overtake")),
            HoldEvent::of);

    public HoldEvent {
        Times.requirePositive("a longest wait", atMost);
    }

    /** Holds for a time only. */
    public static HoldEvent during(Duration time) {
        return new HoldEvent(null, null, time, Others.OVERTAKE);
    }

    private static HoldEvent of(Given given) {
        return new HoldEvent(
                given.textIfAny("until-sent").orElse(null),
                given.textIfAny("until-received").orElse(null),
                given.time("at-most"),
                given.choice("others", Others.class));
    }

    @Override
    public Keeper keeper(Outbound next, Later later) {
        return new Holding(next, later);
    }

    private final class Holding implements Keeper {

        private final Outbound next;
        private final Later later;
        private final WaitingLine line;
        private final Set<Held> held = new LinkedHashSet<>();

        Holding(Outbound next, Later later) {
            this.next = next;
            this.later = later;
            this.line = new WaitingLine(next);
        }

        @Override
        public void keep(Frame frame) {
            Held one = new Held(others == Others.WAIT ? line.keep(frame) : () -> next.send(frame));
            held.add(one);
            later.after(atMost, () -> letGo(one));
        }

        @Override
        public void pass(Frame frame) {
            if (others == Others.WAIT) {
                line.pass(frame);
            } else {
                next.send(frame);
            }
            if (frame instanceof Frame.Text text
                    && text.type() != null
                    && text.type().equals(untilSent)) {
                letAllGo();
            }
        }

        @Override
        public void received(@Nullable String type) {
            if (type != null && type.equals(untilReceived)) {
                letAllGo();
            }
        }

        private void letAllGo() {
            List.copyOf(held).forEach(this::letGo);
        }

        /** Does nothing for a frame that has gone. */
        private void letGo(Held one) {
            if (held.remove(one)) {
                one.leave.run();
            }
        }
    }

    /** Not a record: two frames that are alike are held apart. */
    private static final class Held {

        private final Runnable leave;

        Held(Runnable leave) {
            this.leave = leave;
        }
    }
}
