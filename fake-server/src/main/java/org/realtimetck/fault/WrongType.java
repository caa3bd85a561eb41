package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.vocabulary.Term;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/**
 * Gives a field a value of another JSON kind: a text becomes a number, a number or flag a text, an object the only
 * member of a list, a list the only field of an object, null a number. An event without the field stays as it is.
 *
 * @param path see {@link SetField}
 */
public record WrongType(String path) implements Alteration {

    /** In files and over HTTP. */
    public static final Term<WrongType> TERM = new Term<>(
            "wrong-type",
            "events",
            "A field of an event is of another JSON type: a number for a text, a list for an object, and the like."
                    + " Events without the field stay as they are.",
            "Tells its application what it could not read, and goes on.",
            List.of(FieldPath.parameter("the field, such as response.id", "response.id")),
            given -> new WrongType(given.text("path")));

    public WrongType {
        FieldPath.requireWritten(path);
    }

    @Override
    public List<Frame> alter(Frame frame) {
        FieldPath field = new FieldPath(path);
        return List.of(EventJson.changed(frame, event -> field.replace(event, WrongType::ofAnotherKind)));
    }

    private static JsonNode ofAnotherKind(JsonNode value) {
        if (value.isNumber() || value.isBoolean()) {
            return StringNode.valueOf(value.asString());
        }
        if (value.isObject()) {
            return EventJson.MAPPER.createArrayNode().add(value);
        }
        return value.isArray() ? EventJson.MAPPER.createObjectNode().set("0", value) : IntNode.valueOf(7);
    }
}
