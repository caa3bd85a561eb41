package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Term;

/**
 * Takes a field out of an event. An event without the field stays as it is.
 *
 * @param path see {@link SetField}
 */
public record RemoveField(String path) implements Alteration {

    /** In files and over HTTP. */
    public static final Term<RemoveField> TERM = new Term<>(
            "remove-field",
            "events",
            "A field of an event is missing. Events without the field stay as they are.",
            "Does without fields it does not need, tells its application of those it does, and goes on.",
            List.of(FieldPath.parameter("the field, such as response.usage", "response.usage")),
            given -> new RemoveField(given.text("path")));

    public RemoveField {
        FieldPath.requireWritten(path);
    }

    @Override
    public List<Frame> alter(Frame frame) {
        return List.of(EventJson.changed(frame, new FieldPath(path)::remove));
    }
}
