package org.realtimetck.session;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The turn detection of a session, read anew only when its settings have changed: sound comes often, updates do not. */
final class CurrentTurnDetection implements Supplier<Optional<TurnDetection>> {

    private final Supplier<SessionConfig> config;
    private @Nullable SessionConfig readFrom;
    private Optional<TurnDetection> current = Optional.empty();

    CurrentTurnDetection(Supplier<SessionConfig> config) {
        this.config = config;
    }

    @Override
    @SuppressWarnings(
            "ReferenceEquality") // each update makes a new value; comparing whole ones would cost what is saved
    public Optional<TurnDetection> get() {
        SessionConfig now = config.get();
        if (now != readFrom) {
            readFrom = now;
            current = TurnDetection.of(now);
        }
        return current;
    }
}
