package org.realtimetck.transport.relay;

import java.util.List;
import java.util.function.Consumer;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;

/**
 * What a {@link Relay} does.
 *
 * @param name of its thread, behind {@code realtime-tck-relay-}
 * @param distortions what goes wrong on each connection
 * @param logBytes how much of a connection its log keeps, in bytes; 64 are counted for each entry beside its bytes
 * @param logConnections how many logs are kept, the newest ones
 * @param witness told what the relay does
 * @param failures told of the relay's own faults: what its clients meet then says nothing about them
 */
public record RelaySettings(
        String name,
        List<PlacedDistortion> distortions,
        int logBytes,
        int logConnections,
        RelayWitness witness,
        Consumer<Throwable> failures) {

    private static final int LOG_BYTES = 256 * 1024;
    private static final int LOG_CONNECTIONS = 256;

    public RelaySettings {
        distortions = List.copyOf(distortions);
        if (logBytes < 0 || logConnections < 0) {
            throw new IllegalArgumentException(
                    "expected bounds of 0 or more for logs, got " + logBytes + " bytes, " + logConnections + " logs");
        }
    }

    public static RelaySettings of(String name, List<PlacedDistortion> distortions, Consumer<Throwable> failures) {
        return new RelaySettings(name, distortions, LOG_BYTES, LOG_CONNECTIONS, RelayWitness.none(), failures);
    }

    public RelaySettings with(RelayWitness told) {
        return new RelaySettings(name, distortions, logBytes, logConnections, told, failures);
    }

    public RelaySettings withLogBytes(int bytes) {
        return new RelaySettings(name, distortions, bytes, logConnections, witness, failures);
    }
}
