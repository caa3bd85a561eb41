package org.realtimetck.fault;

import org.realtimetck.pipe.Frame;

/** When a fault strikes: once per connection, beside one frame. */
public sealed interface Place {

    /**
     * Beside an event.
     *
     * @param type the event's type
     * @param nth which occurrence on the connection, from 1
     */
    record BeforeEvent(String type, int nth) implements Place {
        public BeforeEvent {
            requireOccurrence(type, nth);
        }
    }

    /**
     * @param type the event's type
     * @param nth which occurrence on the connection, from 1
     */
    record AfterEvent(String type, int nth) implements Place {
        public AfterEvent {
            requireOccurrence(type, nth);
        }
    }

    /**
     * @param count frames that leave before the fault, at least 1
     */
    record AfterFrames(int count) implements Place {
        public AfterFrames {
            if (count < 1) {
                throw new IllegalArgumentException("expected a place after at least 1 frame, got " + count);
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

    /** Watches the frames of one connection. */
    default Watch watch() {
        return new Watch(this);
    }

    /** Where a frame stands to the place. */
    enum Position {
        ELSEWHERE,
        FAULT_COMES_FIRST,
        FAULT_COMES_AFTER
    }

    /** Counts the frames of one connection; called by one thread at a time. */
    final class Watch {

        private final Place place;
        private int seen;

        private Watch(Place place) {
            this.place = place;
        }

        Position positionOf(Frame frame) {
            if (place instanceof BeforeEvent before && isEvent(frame, before.type())) {
                return ++seen == before.nth() ? Position.FAULT_COMES_FIRST : Position.ELSEWHERE;
            }
            if (place instanceof AfterEvent after && isEvent(frame, after.type())) {
                return ++seen == after.nth() ? Position.FAULT_COMES_AFTER : Position.ELSEWHERE;
            }
            if (place instanceof AfterFrames afterFrames) {
                return ++seen == afterFrames.count() ? Position.FAULT_COMES_AFTER : Position.ELSEWHERE;
            }
            return Position.ELSEWHERE;
        }

        private static boolean isEvent(Frame frame, String type) {
            return frame instanceof Frame.Text text && type.equals(text.type());
        }
    }
}
