package org.realtimetck.wire.shape;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/** The first alternative that takes the value's kind judges it. */
record EitherShape(List<Shape> alternatives) implements Shape {

    /** Only the first alternative keeps its article: {@code one of one of 'a' or 'b' or object} [M over HTTP]. */
    @Override
    public String expected() {
        String others = alternatives.stream()
                .skip(1)
                .map(shape -> shape.expected().replaceFirst("^an? ", ""))
                .collect(Collectors.joining(" or "));
        return "one of " + alternatives.get(0).expected() + " or " + others;
    }

    @Override
    public boolean takes(JsonKind kind) {
        return alternatives.stream().anyMatch(shape -> shape.takes(kind));
    }

    @Override
    public List<Step> steps() {
        return alternatives.stream()
                .map(shape -> new Step(
                        "",
                        shape,
                        value -> shape.takes(JsonKind.of(value)) ? Collections.singletonList(value) : List.of()))
                .toList();
    }

    @Override
    public @Nullable ErrorBody inside(Path path, @Nullable Object value) {
        JsonKind kind = JsonKind.of(value);
        for (Shape shape : alternatives) {
            if (shape.takes(kind)) {
                return shape.inside(path, value);
            }
        }
        return Refusals.invalidType(path, expected(), kind);
    }
}
