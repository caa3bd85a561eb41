package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Adds a field that the API does not have. An event without an object for it, or with such a field, stays as it is.
 *
 * @param path see {@link SetField}
 * @param json the field's value as JSON text
 */
public record UnknownField(String path, String json) implements Alteration {

    /** In files and over HTTP. */
    public static final Term<UnknownField> TERM = new Term<>(
            "unknown-field",
            "events",
            "An event has a field that the API does not have.",
            "Reads what it knows of the event, and passes the field over.",
            List.of(
                    Parameter.optional("path", new Parameter.Text(300), "where the field stands", "tck_surprise"),
                    Parameter.optional("value", new Parameter.Json(), "its value", "new")),
            given -> new UnknownField(given.text("path"), EventJson.MAPPER.writeValueAsString(given.json("value"))));

    public UnknownField {
        EventJson.value(json);
        FieldPath.requireWritten(path);
    }

    @Override
    public List<Frame> alter(Frame frame) {
        FieldPath field = new FieldPath(path);
        return List.of(EventJson.changed(frame, event -> field.add(event, EventJson.value(json))));
    }
}
