package org.realtimetck.server;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.realtimetck.wire.Dialect;

/**
 * The client secrets minted for open sandboxes. Expired ones are remembered for a day, so that their use shows in the
 * journal of their sandbox, and is refused even where any key will do. Thread-safe.
 */
final class ClientSecrets {

    private static final Duration REMEMBERED = Duration.ofDays(1);
    private static final int BYTES = 16;

    private final Map<String, ClientSecret> byValue = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    ClientSecret mint(OpenSandbox sandbox, Dialect dialect, Duration life, Map<String, Object> session) {
        byValue.values().removeIf(ClientSecrets::isForgotten);
        ClientSecret secret = new ClientSecret(
                newValue(),
                sandbox,
                dialect,
                sandbox.time().in(life).truncatedTo(ChronoUnit.SECONDS),
                Collections.unmodifiableMap(session));
        byValue.put(secret.value(), secret);
        return secret;
    }

    private static boolean isForgotten(ClientSecret secret) {
        Instant now = secret.sandbox().time().instant();
        return secret.expiresAt().plus(REMEMBERED).isBefore(now);
    }

    /** Also one that has expired. */
    Optional<ClientSecret> byValue(String value) {
        return Optional.ofNullable(byValue.get(value));
    }

    /** Those of the sandboxes it has replaced likewise: they had its key. */
    void forgetThoseOf(OpenSandbox sandbox) {
        byValue.values().removeIf(secret -> secret.sandbox().key().equals(sandbox.key()));
    }

    int count() {
        return byValue.size();
    }

    private String newValue() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "ek_" + HexFormat.of().formatHex(bytes);
    }
}
