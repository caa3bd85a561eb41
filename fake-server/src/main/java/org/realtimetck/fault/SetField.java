package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Gives a field another value, null included. An event without the field stays as it is.
 *
 * @param path names joined by dots, places in a list in brackets: {@code response.output[0].status}
 * @param json the new value as JSON text
 */
public record SetField(String path, String json) implements Alteration {

    /** In files and over HTTP. */
    public static final Term<SetField> TERM = new Term<>(
            "set-field",
            "events",
            "A field of an event has a value it should not have, or null. Events without the field stay as they are.",
            "Takes null where the API allows it; elsewhere tells its application what it could not read, and goes on.",
            List.of(
                    FieldPath.parameter("the field, such as response.usage", "response.usage"),
                    Parameter.required("value", new Parameter.Json(), "its new value; null counts", 7)),
            given -> new SetField(given.text("path"), EventJson.MAPPER.writeValueAsString(given.json("value"))));

    public SetField {
        EventJson.value(json);
        FieldPath.requireWritten(path);
    }

    @Override
    public List<Frame> alter(Frame frame) {
        FieldPath field = new FieldPath(path);
        return List.of(EventJson.changed(frame, event -> field.replace(event, old -> EventJson.value(json))));
    }
}
