package org.realtimetck.wire.shape;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/** Both bounds belong to the range. */
record IntegerShape(long minimum, long maximum) implements Shape {

    @Override
    public String expected() {
        return "an integer";
    }

    @Override
    public boolean takes(JsonKind kind) {
        return kind == JsonKind.INTEGER;
    }

    @Override
    public @Nullable ErrorBody inside(Path path, @Nullable Object value) {
        BigInteger got = new BigInteger(String.valueOf(value));
        if (got.compareTo(BigInteger.valueOf(minimum)) < 0) {
            return Refusals.belowMinimum(path, "integer", minimum, got);
        }
        return got.compareTo(BigInteger.valueOf(maximum)) > 0
                ? Refusals.aboveMaximum(path, "integer", maximum, got)
                : null;
    }
}
