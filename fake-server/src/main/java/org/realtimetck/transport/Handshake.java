package org.realtimetck.transport;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked for when it connected.
 *
 * @param secure true for TLS
 * @param path decoded path without the query, for example {@code /v1/realtime}
 * @param query decoded query parameters in their order
 * @param headers header values by lower-case name
 * @param subprotocols what {@code Sec-WebSocket-Protocol} offered, in order
 * @param ticket what the relay before the fake calls the connection; empty if there is none
 */
public record Handshake(
        boolean secure,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        List<String> subprotocols,
        String ticket) {

    /** Without a relay. */
    public Handshake(
            boolean secure,
            String path,
            Map<String, List<String>> query,
            Map<String, List<String>> headers,
            List<String> subprotocols) {
        this(secure, path, query, headers, subprotocols, "");
    }

    public Optional<String> header(String name) {
        return first(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> parameter(String name) {
        return first(query.get(name));
    }

    private static Optional<String> first(@Nullable List<String> values) {
        return values == null || values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }
}
