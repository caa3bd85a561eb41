package org.realtimetck.wire.shape;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/** A demand on a JSON object. */
interface OfObject extends Shape {

    /**
     * The first fault among the members.
     *
     * @return null if there is none
     */
    @Nullable
    ErrorBody inside(Path path, Map<?, ?> object);

    @Override
    default String expected() {
        return "an object";
    }

    @Override
    default boolean takes(JsonKind kind) {
        return kind == JsonKind.OBJECT;
    }

    @Override
    default @Nullable ErrorBody inside(Path path, @Nullable Object value) {
        return inside(path, (Map<?, ?>) Objects.requireNonNull(value));
    }
}
