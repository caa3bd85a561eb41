package org.realtimetck.transport.relay.distortion;

import java.time.Duration;

/** When a distortion strikes, or begins; counted on each connection. */
public sealed interface Moment {

    /** As soon as the relay has the connection. */
    record AtOnce() implements Moment {}

    /** Directly after the 101. */
    record AfterUpgrade() implements Moment {}

    /** @param count bytes that the service sends before, the HTTP head included; at least 1 */
    record AfterBytes(long count) implements Moment {
        public AfterBytes {
            requirePositive(count, "bytes");
        }
    }

    /** @param count frames that the service sends before, control frames included; at least 1 */
    record AfterFrames(int count) implements Moment {
        public AfterFrames {
            requirePositive(count, "frames");
        }
    }

    /**
     * @param type the event's type
     * @param nth which occurrence, from 1
     */
    record BeforeEvent(String type, int nth) implements Moment {
        public BeforeEvent {
            requirePositive(nth, "occurrences of " + type);
        }
    }

    /**
     * @param type the event's type
     * @param nth which occurrence, from 1
     */
    record AfterEvent(String type, int nth) implements Moment {
        public AfterEvent {
            requirePositive(nth, "occurrences of " + type);
        }
    }

    /** @param sinceAccepted from when the relay took the connection, above zero */
    record AfterTime(Duration sinceAccepted) implements Moment {
        public AfterTime {
            if (sinceAccepted.isNegative() || sinceAccepted.isZero()) {
                throw new IllegalArgumentException("expected a time above zero, got " + sinceAccepted);
            }
        }
    }

    private static void requirePositive(long count, String what) {
        if (count < 1) {
            throw new IllegalArgumentException("expected a moment after at least 1 of " + what + ", got " + count);
        }
    }

    static Moment before(String type) {
        return new BeforeEvent(type, 1);
    }

    static Moment after(String type) {
        return new AfterEvent(type, 1);
    }
}
