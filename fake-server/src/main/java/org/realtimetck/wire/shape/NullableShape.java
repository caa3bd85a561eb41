package org.realtimetck.wire.shape;

import java.util.List;
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
    public List<Step> steps() {
        return List.of(new Step("", shape, value -> value == null ? List.of() : List.of(value)));
    }

    @Override
    public @Nullable ErrorBody inside(Path path, @Nullable Object value) {
        return value == null ? null : shape.inside(path, value);
    }
}
