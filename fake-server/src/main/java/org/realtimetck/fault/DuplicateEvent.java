package org.realtimetck.fault;

import java.util.Collections;
import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Sends a frame several times in a row, its {@code event_id} included.
 *
 * @param copies beside the frame itself, 1 to 1000
 */
public record DuplicateEvent(int copies) implements Alteration {

    /** In files and over HTTP. */
    public static final Term<DuplicateEvent> TERM = new Term<>(
            "duplicate-event",
            "events",
            "An event comes several times, with the same event_id.",
            "Does what the event asks for once: no text twice, no function called twice.",
            List.of(Parameter.optional("copies", new Parameter.Whole(1, 1000), "copies beside the event itself", 1L)),
            given -> new DuplicateEvent(given.whole("copies")));

    public DuplicateEvent {
        if (copies < 1 || copies > 1000) {
            throw new IllegalArgumentException("expected 1 to 1000 copies, got " + copies);
        }
    }

    @Override
    public List<Frame> alter(Frame frame) {
        return Collections.nCopies(copies + 1, frame);
    }
}
