package org.realtimetck.wire.shape;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/**
 * @param maxLength in UTF-16 units
 * @param pattern what the whole text has to match; null for any text
 */
record StringShape(int maxLength, @Nullable Pattern pattern) implements Shape {

    @Override
    public String expected() {
        return "a string";
    }

    @Override
    public boolean takes(JsonKind kind) {
        return kind == JsonKind.STRING;
    }

    /** Which of the two is judged first is a guess [I]. */
    @Override
    public @Nullable ErrorBody inside(Path path, @Nullable Object value) {
        String text = String.valueOf(value);
        if (text.length() > maxLength) {
            return Refusals.tooLong(path, maxLength, text.length());
        }
        return pattern == null || pattern.matcher(text).matches() ? null : Refusals.noMatch(path, pattern);
    }
}
