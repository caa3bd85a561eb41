package org.realtimetck.wire.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/** A demand on one JSON value. Immutable. */
public interface Shape {

    /** What is asked for, with its article, to stand after "expected": {@code an object}. */
    String expected();

    /** Whether a value of this kind can be right at all. */
    boolean takes(JsonKind kind);

    /**
     * The first fault of a value whose kind is {@linkplain #takes taken}.
     *
     * @return null if there is none
     */
    default @Nullable ErrorBody inside(Path path, @Nullable Object value) {
        return null;
    }

    /** Where one gets from here; nowhere for a plain value, or where the client may write what it likes. */
    default List<Step> steps() {
        return List.of();
    }

    /**
     * The first fault, kind included.
     *
     * @return null if the value fits
     */
    default @Nullable ErrorBody check(Path path, @Nullable Object value) {
        JsonKind kind = JsonKind.of(value);
        return takes(kind) ? inside(path, value) : Refusals.invalidType(path, expected(), kind);
    }
}
