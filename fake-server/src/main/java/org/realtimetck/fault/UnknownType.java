package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Gives an event a type nobody knows, and leaves the rest of it.
 *
 * @param type the new one
 */
public record UnknownType(String type) implements Alteration {

    /** In files and over HTTP. */
    public static final Term<UnknownType> TERM = new Term<>(
            "unknown-type",
            "events",
            "An event comes under a type that the API does not have.",
            "Passes an event it does not know on or over, and goes on.",
            List.of(Parameter.optional("type", new Parameter.Text(200), "the type", "response.telepathy.delta")),
            given -> new UnknownType(given.text("type")));

    @Override
    public List<Frame> alter(Frame frame) {
        return List.of(EventJson.changed(frame, event -> {
            event.put("type", type);
            return true;
        }));
    }
}
