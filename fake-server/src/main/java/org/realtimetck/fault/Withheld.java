package org.realtimetck.fault;

import java.util.function.Predicate;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;

/** The way out under a regime that swallows some frames. */
record Withheld(Predicate<Frame> swallowed, Outbound next) implements Outbound {

    /** Swallows events by their type. */
    static Withheld events(Predicate<String> types, Outbound next) {
        return new Withheld(
                frame -> frame instanceof Frame.Text text && text.type() != null && types.test(text.type()), next);
    }

    @Override
    public void send(Frame frame) {
        if (!swallowed.test(frame)) {
            next.send(frame);
        }
    }

    @Override
    public void flush() {
        next.flush();
    }
}
