package org.realtimetck.wire;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.realtimetck.protocol.ErrorBody;

/** The body of {@code POST …/realtime/client_secrets}, read. */
public sealed interface ClientSecretRequest {

    /**
     * @param life 10 s to 2 h; empty if the client leaves it to the service
     * @param session the settings to bind, checked, in the client's order; empty for none
     */
    record Understood(Optional<Duration> life, Map<String, Object> session) implements ClientSecretRequest {}

    /** @param error what the service answers, with HTTP status 400 */
    record Malformed(ErrorBody error) implements ClientSecretRequest {}
}
