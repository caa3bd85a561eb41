package org.realtimetck.client.broken;

import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Target;
import org.realtimetck.client.reference.Persistence;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.UpgradeRequest;

/** Bug: goes wherever a redirect sends it, and shows its key there. */
public final class FollowsRedirects extends ReferenceClient {

    private @Nullable URI elsewhere;

    @Override
    protected UpgradeRequest upgradeRequest(Target target) {
        return new UpgradeRequest(target) {
            @Override
            public URI address() {
                return elsewhere == null ? super.address() : elsewhere; // the fault
            }
        };
    }

    @Override
    protected Persistence persistence() {
        return new Persistence() {
            @Override
            protected Optional<Duration> pause(int attempt, IOException failure) {
                return location(failure)
                        .map(location -> {
                            elsewhere = URI.create(location.replaceFirst("^http", "ws"));
                            return Duration.ofMillis(1);
                        })
                        .or(() -> super.pause(attempt, failure));
            }
        };
    }

    private static Optional<String> location(IOException failure) {
        return failure instanceof WebSocketHandshakeException refused
                ? refused.getResponse().headers().firstValue("location")
                : Optional.empty();
    }
}
