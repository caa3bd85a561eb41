package org.realtimetck.cli;

import java.util.EnumSet;
import java.util.Set;
import org.realtimetck.wire.Dialect;

/** What {@code --dialect} takes. */
enum DialectChoice {
    OPENAI,
    AZURE,
    BOTH;

    Set<Dialect> dialects() {
        return this == BOTH ? EnumSet.allOf(Dialect.class) : EnumSet.of(Dialect.valueOf(name()));
    }
}
