package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Term;

/** Says nothing of what a response cost. An event without {@code response.usage} stays as it is. */
public record UsageNull() implements Alteration {

    /** In files and over HTTP. */
    public static final Term<UsageNull> TERM = new Term<>(
            "usage-null",
            "responses",
            "The usage of a response is null at its end. Meant for response.done.",
            "Counts nothing for it, and goes on.",
            List.of(),
            given -> new UsageNull());

    @Override
    public List<Frame> alter(Frame frame) {
        return new SetField("response.usage", "null").alter(frame);
    }
}
