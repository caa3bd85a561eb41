package org.realtimetck.wire.shape;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/** Both bounds belong to the range. */
record DecimalShape(double minimum, double maximum) implements Shape {

    @Override
    public String expected() {
        return "a decimal";
    }

    @Override
    public boolean takes(JsonKind kind) {
        return kind == JsonKind.DECIMAL || kind == JsonKind.INTEGER;
    }

    @Override
    public @Nullable ErrorBody inside(Path path, @Nullable Object value) {
        if (!(value instanceof Number number)) {
            return Refusals.invalidType(path, expected(), JsonKind.of(value));
        }
        if (number.doubleValue() < minimum) {
            return Refusals.belowMinimum(path, "decimal", shortest(minimum), number);
        }
        return number.doubleValue() > maximum
                ? Refusals.aboveMaximum(path, "decimal", shortest(maximum), number)
                : null;
    }

    /** 0 and 1.5, not 0.0: the service leaves out what says nothing [M]. */
    private static Number shortest(double bound) {
        return new BigDecimal(BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString());
    }
}
