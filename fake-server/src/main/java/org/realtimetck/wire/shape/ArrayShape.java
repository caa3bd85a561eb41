package org.realtimetck.wire.shape;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/** @param elements in the plural, as the service calls them */
record ArrayShape(String elements, Shape element) implements Shape {

    @Override
    public String expected() {
        return "an array of " + elements;
    }

    @Override
    public boolean takes(JsonKind kind) {
        return kind == JsonKind.ARRAY;
    }

    @Override
    public List<Step> steps() {
        return List.of(new Step(
                "[]",
                element,
                value -> value instanceof List<?> list ? Collections.unmodifiableList(list) : List.of()));
    }

    @Override
    public @Nullable ErrorBody inside(Path path, @Nullable Object value) {
        int index = 0;
        for (Object child : (List<?>) Objects.requireNonNull(value)) {
            ErrorBody fault = element.check(path.index(index++), child);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }
}
