package org.realtimetck.transport.relay.distortion;

import org.jspecify.annotations.Nullable;

/** Counts what one connection's service sends, and tells when its moment has come. */
final class Watch {

    private final Moment moment;
    private int seen;

    Watch(Moment moment) {
        this.moment = moment;
    }

    boolean needsEventTypes() {
        return moment instanceof Moment.BeforeEvent || moment instanceof Moment.AfterEvent;
    }

    /** True if the moment is just before this piece. */
    boolean isBefore(@Nullable String eventType) {
        return moment instanceof Moment.BeforeEvent before && before.type().equals(eventType) && ++seen == before.nth();
    }

    /** True if the moment is just after this piece. */
    boolean isAfter(Piece piece, @Nullable String eventType) {
        if (moment instanceof Moment.AfterEvent after) {
            return after.type().equals(eventType) && ++seen == after.nth();
        }
        if (moment instanceof Moment.AfterFrames frames) {
            return piece instanceof Piece.Frame && ++seen == frames.count();
        }
        return moment instanceof Moment.AfterUpgrade && piece instanceof Piece.Head head && head.upgrade();
    }

    /** The byte after which the moment comes, counted from the first one; 0 if it is no matter of bytes. */
    long afterByte() {
        return moment instanceof Moment.AfterBytes bytes ? bytes.count() : 0;
    }
}
