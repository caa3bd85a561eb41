package org.realtimetck.wire.shape;

import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/** Null, or the shape within. The service does not mention null among what it expects. */
record NullableShape(Shape shape) implements Shape {

    @Override
    public String expected() {
        return shape.expected();
    }

    @Override
    public boolean takes(JsonKind kind) {
        return kind == JsonKind.NULL || shape.takes(kind);
    }

    @Override
    public @Nullable ErrorBody inside(Path path, @Nullable Object value) {
        return value == null ? null : shape.inside(path, value);
    }
}
