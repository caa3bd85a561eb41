package org.realtimetck.server;

import java.time.Instant;
import java.util.Map;
import org.realtimetck.wire.Dialect;

/**
 * A short-lived key that a sandbox's own key has minted. It may open several sessions until it expires; sessions that
 * run go on [D].
 *
 * @param value {@code ek_} and 32 hexadecimal digits [C]
 * @param dialect the service that minted it; the other one does not know it
 * @param expiresAt a whole second
 * @param session the settings bound to it, as the client wrote them; empty for none
 */
record ClientSecret(
        String value, OpenSandbox sandbox, Dialect dialect, Instant expiresAt, Map<String, Object> session) {

    boolean isGoodFor(Dialect asked) {
        return dialect == asked && sandbox.time().instant().isBefore(expiresAt);
    }
}
