package org.realtimetck.server;

import org.realtimetck.sandbox.ReadyMade;

/** What is said where no ready-made sandbox is. */
final class UnknownScenario {

    private static final int LONGEST_SHOWN = 64;

    private UnknownScenario() {}

    static String body(String name) {
        return "{\"error\":{\"code\":\"404\",\"message\":\"" + sentence(name) + "\"}}";
    }

    /** @param name as it came; shown without what could break out of JSON */
    static String sentence(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9._~-]", "?");
        String shown = safe.length() <= LONGEST_SHOWN ? safe : safe.substring(0, LONGEST_SHOWN);
        return "There is no ready-made sandbox '" + shown + "'"
                + ReadyMade.nearest(name)
                        .map(meant -> "; did you mean '" + meant + "'?")
                        .orElse(".")
                + " They are all listed at /.";
    }
}
