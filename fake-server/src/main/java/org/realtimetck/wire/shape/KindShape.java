package org.realtimetck.wire.shape;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Nothing but the right kind. */
final class KindShape implements Shape {

    private final String expected;
    private final Set<JsonKind> kinds;

    KindShape(String expected, JsonKind... kinds) {
        this.expected = expected;
        this.kinds = EnumSet.copyOf(List.of(kinds));
    }

    @Override
    public String expected() {
        return expected;
    }

    @Override
    public boolean takes(JsonKind kind) {
        return kinds.contains(kind);
    }
}
