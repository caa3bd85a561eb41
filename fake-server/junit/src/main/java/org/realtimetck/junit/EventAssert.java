package org.realtimetck.junit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.realtimetck.diagnosis.Exchange;

/** Narrows what events of one type there have to be. Each word waits until one event is all that was said of it. */
public final class EventAssert extends JournalAssert {

    private EventWish wish;

    EventAssert(Watch watch, Duration limit, EventWish wish) {
        super(watch, limit);
        this.wish = wish;
    }

    /**
     * One of them has this value.
     *
     * @param path with dots, numbers for places in lists: {@code session.type}, {@code session.output_modalities.0}
     * @param value text, number, boolean, list, map, or null; compared as JSON
     */
    public EventAssert with(String path, @Nullable Object value) {
        return narrowed(FieldWish.equalTo(path, value));
    }

    /** One of them has a value there, whatever it is. */
    public EventAssert with(String path) {
        return narrowed(FieldWish.present(path));
    }

    /** One of them has nothing there, not even null. */
    public EventAssert without(String path) {
        return narrowed(FieldWish.absent(path));
    }

    /** So many of them are all that was said, and no more so far. */
    public EventAssert times(int count) {
        boolean reached = watch().until(exchange -> wish.countIn(exchange) >= count, limit());
        Exchange now = watch().now();
        if (!reached || wish.countIn(now) > count) {
            throw fails(
                    wish.sender() + " to send " + wish.words() + " " + Counted.of(count, "time") + waited(),
                    "it sent " + wish.seenIn(now),
                    now);
        }
        return this;
    }

    private EventAssert narrowed(FieldWish field) {
        wish = wish.and(field);
        awaitOne();
        return this;
    }

    void awaitOne() {
        if (!watch().until(exchange -> wish.countIn(exchange) > 0, limit())) {
            Exchange now = watch().now();
            throw fails(wish.sender() + " to send " + wish.words() + waited(), "it sent " + wish.seenIn(now), now);
        }
    }
}
