package org.realtimetck.server;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
    private final InstantSource clock;

    ClientSecrets(InstantSource clock) {
        this.clock = clock;
    }

    ClientSecret mint(OpenSandbox sandbox, Dialect dialect, Duration life, Map<String, Object> session) {
        Instant now = clock.instant();
        byValue.values().removeIf(old -> old.expiresAt().plus(REMEMBERED).isBefore(now));
        ClientSecret secret = new ClientSecret(
                newValue(),
                sandbox,
                dialect,
                now.truncatedTo(ChronoUnit.SECONDS).plus(life),
                Collections.unmodifiableMap(session));
        byValue.put(secret.value(), secret);
        return secret;
    }

    /** Also one that has expired. */
    Optional<ClientSecret> byValue(String value) {
        return Optional.ofNullable(byValue.get(value));
    }

    void forgetThoseOf(OpenSandbox sandbox) {
        byValue.values().removeIf(secret -> secret.sandbox() == sandbox);
    }

    private String newValue() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return "ek_" + HexFormat.of().formatHex(bytes);
    }
}
