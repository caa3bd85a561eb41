package org.realtimetck.document;

import java.util.Map;
import java.util.Optional;

/** What stood in a mapping. */
public final class Found {

    private final Map<Part<?>, Object> values;

    Found(Map<Part<?>, Object> values) {
        this.values = values;
    }

    /** Empty if it was not there. */
    @SuppressWarnings("unchecked") // put in by this part
    public <T> Optional<T> get(Part<T> part) {
        return Optional.ofNullable((T) values.get(part));
    }

    /** @param part one that has to be there */
    public <T> T the(Part<T> part) {
        return get(part).orElseThrow(() -> new IllegalStateException("nothing at " + part.keys()));
    }
}
