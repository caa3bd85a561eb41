package org.realtimetck.client;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.wire.Dialect;

/**
 * What a client says of itself.
 *
 * @param homepage null if it has none
 * @param level the outermost layer the client consists of
 * @param capabilities what it can do beyond {@code talk-once}; each gates the scenarios that carry it as a tag
 * @param dialects the services it can talk to; at least one
 * @param parallel how many errands may run at once, at least 1
 */
public record Profile(
        String name,
        String version,
        @Nullable String homepage,
        Level level,
        Set<Capability> capabilities,
        Set<Dialect> dialects,
        int parallel) {

    /** The version of a client that says nothing of it. */
    public static final String UNKNOWN_VERSION = "unknown";

    /** Name and, where it is known, version. */
    public String label() {
        return version.equals(UNKNOWN_VERSION) ? name : name + " " + version;
    }
}
