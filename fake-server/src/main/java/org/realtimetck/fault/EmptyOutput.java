package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Term;

/** Says that a response made nothing, whatever it sent before. An event without {@code response.output} stays as it is. */
public record EmptyOutput() implements Alteration {

    /** In files and over HTTP. */
    public static final Term<EmptyOutput> TERM = new Term<>(
            "empty-output",
            "responses",
            "The output of a response is empty, whatever its deltas brought. Meant for response.done.",
            "Does not fall over a response without items, and keeps what the events before it told.",
            List.of(),
            given -> new EmptyOutput());

    @Override
    public List<Frame> alter(Frame frame) {
        return new SetField("response.output", "[]").alter(frame);
    }
}
