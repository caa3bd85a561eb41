package org.realtimetck.wire.shape;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;

/** Up to 16 pairs of text, keys up to 64 and values up to 512 characters [T]. */
public final class MetadataShape implements OfObject {

    private static final int PAIRS = 16;
    private static final int KEY = 64;
    private static final Shape TEXT = Shapes.stringUpTo(512);

    @Override
    public @Nullable ErrorBody inside(Path path, Map<?, ?> pairs) {
        if (pairs.size() > PAIRS) {
            return Refusals.tooManyProperties(path, PAIRS, pairs.size());
        }
        for (Map.Entry<?, ?> pair : pairs.entrySet()) {
            ErrorBody fault = pair(path, String.valueOf(pair.getKey()), pair.getValue());
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static @Nullable ErrorBody pair(Path path, String name, @Nullable Object text) {
        return name.length() > KEY ? Refusals.nameTooLong(path, name, KEY) : TEXT.check(path.field(name), text);
    }
}
