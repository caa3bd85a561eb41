package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Term;

/** Lets no response be done: {@code response.done} does not leave, though the session has moved on. */
public record NeverDone() implements Regime {

    /** In files and over HTTP. */
    public static final Term<NeverDone> TERM = new Term<>(
            "never-done",
            "responses",
            "Responses stop without response.done.",
            "Gives a response up after a time of its own choosing, and tells its application.",
            List.of(),
            given -> new NeverDone());

    @Override
    public Outbound under(Outbound next, Later later) {
        return Withheld.events("response.done"::equals, next);
    }
}
