package org.realtimetck.wire.shape;

import org.jspecify.annotations.Nullable;

/** Where in an event a value stands; {@code session.tools[2].meta} as text. Put together only when it is asked for. */
public final class Path {

    /** The event itself. */
    public static final Path ROOT = new Path(null, "");

    private final @Nullable Path parent;
    private final String step;

    private Path(@Nullable Path parent, String step) {
        this.parent = parent;
        this.step = step;
    }

    public Path field(String name) {
        return new Path(this, parent == null ? name : "." + name);
    }

    /** @param index from 0 */
    public Path index(int index) {
        return new Path(this, "[" + index + "]");
    }

    @Override
    public String toString() {
        return parent == null ? step : parent + step;
    }
}
