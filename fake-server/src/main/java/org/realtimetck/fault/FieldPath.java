package org.realtimetck.fault;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.realtimetck.vocabulary.Parameter;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a field stands in an event, written as the service writes it in an error's {@code param}: names joined by dots,
 * places in a list in brackets, for example {@code response.output[0].content[0].text}.
 */
final class FieldPath {

    private static final String NAME = "[A-Za-z0-9_-]+(\\[\\d{1,6}])*";
    private static final int LONGEST = 300;

    private final JsonPointer pointer;

    /**
     * @throws IllegalArgumentException if it is not written so
     */
    FieldPath(String written) {
        if (written.length() > LONGEST || !written.matches(NAME + "(\\." + NAME + ")*")) {
            throw new IllegalArgumentException(
                    "expected the path of a field, such as response.usage or response.output[0].type, got '" + written
                            + "'");
        }
        pointer = JsonPointer.compile(
                "/" + written.replace("[", ".").replace("]", "").replace('.', '/'));
    }

    /**
     * @throws IllegalArgumentException if it is no path
     */
    static void requireWritten(String path) {
        new FieldPath(path);
    }

    /** For the terms that need one. */
    static Parameter parameter(String says, String example) {
        return Parameter.required("path", new Parameter.Text(LONGEST), says, example);
    }

    /** The field's text; null if there is none. */
    @Nullable
    String text(ObjectNode event) {
        JsonNode value = event.at(pointer);
        return value.isString() ? value.stringValue() : null;
    }

    /** True if there is such a field, and it was replaced. */
    boolean replace(ObjectNode event, UnaryOperator<JsonNode> replacement) {
        JsonNode old = event.at(pointer);
        if (old.isMissingNode()) {
            return false;
        }
        put(event, replacement.apply(old));
        return true;
    }

    /** True if there is an object for such a field, and it had none. */
    boolean add(ObjectNode event, JsonNode value) {
        if (!(holder(event) instanceof ObjectNode) || !event.at(pointer).isMissingNode()) {
            return false;
        }
        put(event, value);
        return true;
    }

    /** True if there was such a field. */
    boolean remove(ObjectNode event) {
        if (event.at(pointer).isMissingNode()) {
            return false;
        }
        if (holder(event) instanceof ArrayNode list) {
            list.remove(last().getMatchingIndex());
        } else if (holder(event) instanceof ObjectNode object) {
            object.remove(last().getMatchingProperty());
        }
        return true;
    }

    private void put(ObjectNode event, JsonNode value) {
        if (holder(event) instanceof ArrayNode list) {
            list.set(last().getMatchingIndex(), value);
        } else if (holder(event) instanceof ObjectNode object) {
            object.set(last().getMatchingProperty(), value);
        }
    }

    private @Nullable JsonNode holder(ObjectNode event) {
        return event.at(pointer.head());
    }

    private JsonPointer last() {
        return pointer.last();
    }
}
