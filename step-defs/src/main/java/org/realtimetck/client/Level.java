package org.realtimetck.client;

import java.util.Locale;

/**
 * The layers of a client, from the inside out. A scenario names the innermost layer that is responsible for its
 * behaviour; a client is judged on the scenarios of its own layer and of the layers inside it.
 */
public enum Level {
    /** Carries events, for example openai-node. */
    TRANSPORT,
    /** Runs sessions, turns and tools, for example an agent SDK. */
    FRAMEWORK,
    /** Talks to a person, for example a voice agent. */
    APPLICATION;

    public String tag() {
        return "@" + name().toLowerCase(Locale.ROOT);
    }

    public boolean isResponsibleFor(Level scenario) {
        return scenario.compareTo(this) <= 0;
    }
}
