package org.realtimetck.fault;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Frame;

/** Counts the frames of one connection and tells where each stands to the place. Called by one thread at a time. */
final class Watch {

    /** Where a frame stands to the place. */
    enum Position {
        ELSEWHERE,
        FAULT_COMES_FIRST,
        UPON,
        FAULT_COMES_AFTER
    }

    private final Place place;
    private final SplittableRandom random;
    private int seen;

    Watch(Place place) {
        this.place = place;
        this.random = new SplittableRandom(place instanceof Place.Sometimes sometimes ? sometimes.seed() : 0);
    }

    Position positionOf(Frame frame) {
        if (place instanceof Place.BeforeEvent before) {
            return isNth(frame, before.type(), before.nth()) ? Position.FAULT_COMES_FIRST : Position.ELSEWHERE;
        }
        if (place instanceof Place.AfterEvent after) {
            return isNth(frame, after.type(), after.nth()) ? Position.FAULT_COMES_AFTER : Position.ELSEWHERE;
        }
        if (place instanceof Place.Between between) {
            return isSecondOf(frame, between) ? Position.FAULT_COMES_FIRST : Position.ELSEWHERE;
        }
        if (place instanceof Place.AfterFrames afterFrames) {
            return ++seen == afterFrames.count() ? Position.FAULT_COMES_AFTER : Position.ELSEWHERE;
        }
        return isUpon(frame) ? Position.UPON : Position.ELSEWHERE;
    }

    /** True once: {@code seen} is 0 before the earlier event, 1 after it, and 2 when the later one came. */
    private boolean isSecondOf(Frame frame, Place.Between between) {
        if (seen == 1 && isEvent(frame, between.later())) {
            seen = 2;
            return true;
        }
        if (seen == 0 && isEvent(frame, between.earlier())) {
            seen = 1;
        }
        return false;
    }

    private boolean isUpon(Frame frame) {
        if (place instanceof Place.OnEvent on) {
            return isNth(frame, on.type(), on.nth());
        }
        if (place instanceof Place.OnEach each) {
            return matches(frame, each.type());
        }
        return place instanceof Place.Sometimes sometimes
                && matches(frame, sometimes.type())
                && random.nextDouble() < sometimes.probability();
    }

    /** True if this message of the client is the one the place waits for. */
    boolean isReceived(@Nullable String type) {
        return place instanceof Place.OnReceived on && on.type().equals(type) && ++seen == on.nth();
    }

    private boolean isNth(Frame frame, String type, int nth) {
        return isEvent(frame, type) && ++seen == nth;
    }

    private static boolean matches(Frame frame, @Nullable String type) {
        return type == null || isEvent(frame, type);
    }

    private static boolean isEvent(Frame frame, String type) {
        return frame instanceof Frame.Text text && type.equals(text.type());
    }
}
