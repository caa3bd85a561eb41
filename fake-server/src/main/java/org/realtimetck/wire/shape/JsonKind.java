package org.realtimetck.wire.shape;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of JSON value the service tells apart, in its words [C for object and string, M over HTTP for the rest]. */
public enum JsonKind {
    NULL("null"),
    BOOLEAN("a boolean"),
    INTEGER("an integer"),
    /** Written with a point or an exponent, {@code 24000.0} included. */
    DECIMAL("a decimal number"),
    STRING("a string"),
    ARRAY("an array"),
    OBJECT("an object");

    private final String phrase;

    JsonKind(String phrase) {
        this.phrase = phrase;
    }

    /** With its article, to stand after "but got". */
    public String phrase() {
        return phrase;
    }

    /** @throws IllegalArgumentException for an object that no JSON text is read as */
    public static JsonKind of(@Nullable Object value) {
        if (value == null) {
            return NULL;
        } else if (value instanceof Boolean) {
            return BOOLEAN;
        } else if (value instanceof Double) {
            return DECIMAL;
        } else if (value instanceof Number) {
            return INTEGER;
        } else if (value instanceof String) {
            return STRING;
        } else if (value instanceof List<?>) {
            return ARRAY;
        } else if (value instanceof Map<?, ?>) {
            return OBJECT;
        }
        throw new IllegalArgumentException("expected a value read from JSON, got " + value.getClass());
    }
}
