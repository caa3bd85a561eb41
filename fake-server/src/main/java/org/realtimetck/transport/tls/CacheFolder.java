package org.realtimetck.transport.tls;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where this user's machine keeps what programs can make again. */
final class CacheFolder {

    private static final String OURS = "realtime-tck";

    private CacheFolder() {}

    /** @param home the user's home folder, if the other variables say nothing */
    static Path of(Map<String, String> environment, String home) {
        Path xdg = absolute(environment.get("XDG_CACHE_HOME"));
        if (xdg != null) {
            return xdg.resolve(OURS);
        }
        Path windows = absolute(environment.get("LOCALAPPDATA"));
        return windows != null ? windows.resolve(OURS) : Path.of(home, ".cache", OURS);
    }

    /** The XDG rules ask to ignore a relative path. */
    private static @Nullable Path absolute(@Nullable String variable) {
        return variable == null || variable.isBlank() || !Path.of(variable).isAbsolute() ? null : Path.of(variable);
    }
}
