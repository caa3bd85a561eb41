package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Term;

/** Lets no delta of a response leave; the events that end its parts bring everything at once. */
public record DoneWithoutDeltas() implements Regime {

    /** In files and over HTTP. */
    public static final Term<DoneWithoutDeltas> TERM = new Term<>(
            "done-without-deltas",
            "responses",
            "Responses come without deltas; the done events carry text, transcript and arguments, and no sound comes.",
            "Takes what the done events carry.",
            List.of(),
            given -> new DoneWithoutDeltas());

    @Override
    public Outbound under(Outbound next, Later later) {
        return Withheld.events(type -> type.startsWith("response.") && type.endsWith(".delta"), next);
    }
}
