package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Term;

/**
 * Lets the deltas of a response leave and none of the events that end its parts and items; {@code response.done} and
 * {@code conversation.item.done} come.
 */
public record DeltasWithoutDone() implements Regime {

    /** In files and over HTTP. */
    public static final Term<DeltasWithoutDone> TERM = new Term<>(
            "deltas-without-done",
            "responses",
            "Responses come in deltas, and none of the done events of their parts and items does; response.done comes.",
            "Takes response.done for the end of everything in the response.",
            List.of(),
            given -> new DeltasWithoutDone());

    @Override
    public Outbound under(Outbound next, Later later) {
        return Withheld.events(DeltasWithoutDone::endsAPart, next);
    }

    private static boolean endsAPart(String type) {
        return type.startsWith("response.") && type.endsWith(".done") && !"response.done".equals(type);
    }
}
