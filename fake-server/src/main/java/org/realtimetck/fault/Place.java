package org.realtimetck.fault;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a fault strikes. */
public sealed interface Place {

    /** At one moment of the connection, beside its frames: for insertions, and where regimes begin. */
    sealed interface Moment extends Place {}

    /** Upon frames: for alterations. */
    sealed interface Upon extends Place {}

    /**
     * @param type the event's type
     * @param nth which occurrence on the connection, from 1
     */
    record BeforeEvent(String type, int nth) implements Moment {
        public BeforeEvent {
            requireOccurrence(type, nth);
        }
    }

    /**
     * @param type the event's type
     * @param nth which occurrence on the connection, from 1
     */
    record AfterEvent(String type, int nth) implements Moment {
        public AfterEvent {
            requireOccurrence(type, nth);
        }
    }

    /**
     * Between two events, the second of which may be one of the same type.
     *
     * @param earlier type of the event that has to leave first
     * @param later type of the event the fault comes right before, the first one after {@code earlier}
     */
    record Between(String earlier, String later) implements Moment {}

    /**
     * @param count frames that leave before the fault, at least 1
     */
    record AfterFrames(int count) implements Moment {
        public AfterFrames {
            if (count < 1) {
                throw new IllegalArgumentException("expected a place after at least 1 frame, got " + count);
            }
        }
    }

    /**
     * When the client has sent an event, before the session answers it.
     *
     * @param type the event's type
     * @param nth which occurrence on the connection, from 1
     */
    record OnReceived(String type, int nth) implements Moment {
        public OnReceived {
            requireOccurrence(type, nth);
        }
    }

    /**
     * @param sinceOpen from the opening of the connection, above zero
     */
    record AfterTime(Duration sinceOpen) implements Moment {
        public AfterTime {
            if (sinceOpen.isNegative() || sinceOpen.isZero()) {
                throw new IllegalArgumentException("expected a time after the opening, got " + sinceOpen);
            }
        }
    }

    /** From the first frame on: where regimes usually begin. */
    record FromTheStart() implements Moment {}

    /**
     * @param type the event's type
     * @param nth which occurrence on the connection, from 1
     */
    record OnEvent(String type, int nth) implements Upon {
        public OnEvent {
            requireOccurrence(type, nth);
        }
    }

    /**
     * Every frame.
     *
     * @param type only events of that type; null for all frames
     */
    record OnEach(@Nullable String type) implements Upon {}

    /**
     * Frames by chance, the same ones for the same seed.
     *
     * @param type only events of that type; null for all frames
     * @param probability of each, 0 to 1
     */
    record Sometimes(@Nullable String type, double probability, long seed) implements Upon {
        public Sometimes {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("expected a probability of 0 to 1, got " + probability);
            }
        }
    }

    private static void requireOccurrence(String type, int nth) {
        if (nth < 1) {
            throw new IllegalArgumentException("expected an occurrence of " + type + ", counted from 1, got " + nth);
        }
    }

    static Place before(String type) {
        return new BeforeEvent(type, 1);
    }

    static Place after(String type) {
        return new AfterEvent(type, 1);
    }

    static Place on(String type) {
        return new OnEvent(type, 1);
    }
}
