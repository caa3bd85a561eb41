package org.realtimetck.wire.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/** @param values in the order in which the service names them; at least one */
record EnumShape(List<String> values) implements Shape {

    @Override
    public String expected() {
        return (values.size() == 1 ? "" : "one of ") + Wording.quoted(values, "or");
    }

    @Override
    public boolean takes(JsonKind kind) {
        return kind == JsonKind.STRING;
    }

    @Override
    public @Nullable ErrorBody inside(Path path, @Nullable Object value) {
        String text = String.valueOf(value);
        return values.contains(text) ? null : Refusals.invalidValue(path, text, values);
    }
}
