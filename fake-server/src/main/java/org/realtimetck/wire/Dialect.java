package org.realtimetck.wire;

import java.util.Locale;

/** The two services that speak the GA protocol. */
public enum Dialect {
    OPENAI("/v1"),
    AZURE("/openai/v1");

    private final String basePath;

    Dialect(String basePath) {
        this.basePath = basePath;
    }

    /** What stands before {@code /realtime}. */
    public String basePath() {
        return basePath;
    }

    /** The word in commands, files and tags. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
