package org.realtimetck.cli;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.realtimetck.wire.Dialect;

/** What {@code --dialect} takes. */
enum DialectChoice {
    OPENAI,
    AZURE,
    BOTH;

    /** The word people type, which is also the one in picocli's messages. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    Set<Dialect> dialects() {
        return this == BOTH ? EnumSet.allOf(Dialect.class) : EnumSet.of(Dialect.valueOf(name()));
    }
}
