package org.realtimetck.server;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.realtimetck.wire.Dialect;

/**
 * What the path of a POST asks for.
 *
 * @param sandbox name in the prefix {@code /s/}; empty without one
 * @param scenario name in the prefix {@code /scenario/}; empty without one
 * @param preview true for the endpoints that client secrets have replaced
 */
record RestRoute(String sandbox, String scenario, Dialect dialect, boolean preview) {

    /** [T] but for the last, which only Azure's older documentation has [D]. */
    private static final List<String> ENDPOINTS = List.of(
            "/v1/realtime/client_secrets",
            "/v1/realtime/sessions",
            "/v1/realtime/transcription_sessions",
            "/openai/v1/realtime/client_secrets",
            "/openai/v1/realtime/sessions",
            "/openai/v1/realtime/transcription_sessions",
            "/openai/realtimeapi/sessions");

    private static final Pattern PATH =
            Pattern.compile("(?:/s/(?<sandbox>[^/]+)|/scenario/(?<scenario>[^/]+))?(?<endpoint>/(?:v1|openai)/.*?)/?");

    /** All that are answered, as Javalin writes them. */
    static List<String> paths() {
        return ENDPOINTS.stream()
                .flatMap(endpoint -> Stream.of(endpoint, "/s/{sandbox}" + endpoint, "/scenario/{scenario}" + endpoint))
                .toList();
    }

    /** @param path one of {@link #paths} */
    static RestRoute of(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("expected one of " + paths() + ", got " + path);
        }
        String sandbox = matcher.group("sandbox");
        String scenario = matcher.group("scenario");
        String endpoint = matcher.group("endpoint");
        return new RestRoute(
                sandbox == null ? "" : sandbox,
                scenario == null ? "" : scenario,
                endpoint.startsWith("/openai/") ? Dialect.AZURE : Dialect.OPENAI,
                !endpoint.endsWith("/client_secrets"));
    }
}
