package org.realtimetck.wire.shape;

import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/** @param maxLength in UTF-16 units */
record StringShape(int maxLength) implements Shape {

    @Override
    public String expected() {
        return "a string";
    }

    @Override
    public boolean takes(JsonKind kind) {
        return kind == JsonKind.STRING;
    }

    @Override
    public @Nullable ErrorBody inside(Path path, @Nullable Object value) {
        int length = value instanceof String text ? text.length() : 0;
        return length > maxLength ? Refusals.tooLong(path, maxLength, length) : null;
    }
}
