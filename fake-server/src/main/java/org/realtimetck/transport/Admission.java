package org.realtimetck.transport;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Outbound;

/** The gate's answer to a handshake. */
public sealed interface Admission {

    /**
     * The upgrade succeeds (101).
     *
     * @param subprotocol the one to pick of those offered; null for none
     * @param compresses whether {@code permessage-deflate} is accepted if the client offers it
     * @param headers further ones of the answer
     * @param open called once the socket is open, with the way out; gives the way in
     */
    record Welcome(
            @Nullable String subprotocol,
            boolean compresses,
            Map<String, String> headers,
            Function<Outbound, Line> open)
            implements Admission {

        /** Without compression or further headers. */
        public Welcome(@Nullable String subprotocol, Function<Outbound, Line> open) {
            this(subprotocol, false, Map.of(), open);
        }
    }

    /**
     * The upgrade is answered with an ordinary HTTP response.
     *
     * @param body sent as {@code application/json}; empty for none
     */
    record Refuse(int status, Map<String, String> headers, String body) implements Admission {}
}
