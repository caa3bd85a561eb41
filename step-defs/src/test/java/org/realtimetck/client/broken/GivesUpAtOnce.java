package org.realtimetck.client.broken;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.realtimetck.client.reference.Persistence;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: knocks once, whatever the service answered. */
public final class GivesUpAtOnce extends ReferenceClient {

    @Override
    protected Persistence persistence() {
        return new Persistence() {
            @Override
            protected Optional<Duration> pause(int attempt, IOException failure) {
                return Optional.empty(); // the fault
            }
        };
    }
}
