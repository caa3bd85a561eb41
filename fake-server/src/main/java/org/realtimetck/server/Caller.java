package org.realtimetck.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.realtimetck.wire.Dialect;

/**
 * Who a client is, as far as its key tells.
 *
 * @param sandbox where it belongs; that of the strays if it belongs nowhere
 * @param keyIsGood false for a key the service refuses: unknown, expired, or told to be refused
 * @param secret the client secret its key is; empty for an ordinary key
 */
record Caller(OpenSandbox sandbox, boolean keyIsGood, Optional<ClientSecret> secret) {

    /** A sandbox plays one service; the other service's paths do not exist there. */
    boolean isOfTheOtherService(Dialect asked) {
        Dialect played = sandbox.sandbox().dialect();
        return played != null && played != asked;
    }

    /** What a journal has to mask: the keys it gave, and its sandbox's own, which it may know. */
    List<String> keysToMask(Credentials given) {
        return Stream.concat(given.all(), Stream.of(sandbox.key())).toList();
    }
}
