package org.realtimetck.wire.shape;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One step down from a shape, for those who list what an event may hold.
 *
 * @param name {@code .field}, {@code []} for the elements of an array, {@code (value)} for a variant, or empty for an
 *     alternative in the shape's own place
 * @param shape what is demanded there
 * @param from what a value has there: nothing, one value, or every element
 */
public record Step(String name, Shape shape, Function<@Nullable Object, List<@Nullable Object>> from) {

    /** True if it leads to a field of an object. */
    public boolean isField() {
        return name.startsWith(".");
    }
}
