package org.realtimetck.server;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.realtimetck.wire.Dialect;

/**
 * What a path asks for.
 *
 * @param sandbox name in the prefix {@code /s/}; empty without one
 * @param scenario name in the prefix {@code /scenario/}; empty without one
 * @param preview true for Azure's {@code /openai/realtime}, deprecated since April 2026 [D]
 */
record Route(String sandbox, String scenario, Dialect dialect, boolean preview) {

    private static final Pattern PATH = Pattern.compile(
            "(?:/s/(?<sandbox>[A-Za-z0-9.-]{1,64})|/scenario/(?<scenario>[^/]+))?(?<base>/v1|/openai/v1|/openai)/realtime/?");

    static Optional<Route> of(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String sandbox = matcher.group("sandbox");
        String scenario = matcher.group("scenario");
        String base = matcher.group("base");
        return Optional.of(new Route(
                sandbox == null ? "" : sandbox,
                scenario == null ? "" : scenario,
                base.equals("/v1") ? Dialect.OPENAI : Dialect.AZURE,
                base.equals("/openai")));
    }
}
