package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Term;

/** Lets a frame not leave at all. */
public record DropEvent() implements Alteration {

    /** In files and over HTTP. */
    public static final Term<DropEvent> TERM = new Term<>(
            "drop-event",
            "events",
            "An event is lost.",
            "Does not wait for it for ever, and makes do with what the other events tell.",
            List.of(),
            given -> new DropEvent());

    @Override
    public List<Frame> alter(Frame frame) {
        return List.of();
    }
}
