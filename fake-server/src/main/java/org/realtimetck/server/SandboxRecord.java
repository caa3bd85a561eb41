package org.realtimetck.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.realtimetck.journal.Journal;
import org.realtimetck.journal.JournalBounds;

/** What happens in a sandbox; one that replaces it goes on with the same record. Thread-safe. */
final class SandboxRecord {

    private final Journal journal = new Journal(JournalBounds.DEFAULT, System::nanoTime);
    private final Map<Integer, OpenConnection> connections = new ConcurrentSkipListMap<>();
    private final List<Throwable> kitFaults = new CopyOnWriteArrayList<>();

    Journal journal() {
        return journal;
    }

    void begins(OpenConnection connection) {
        connections.put(connection.number(), connection);
    }

    void ends(OpenConnection connection) {
        connections.remove(connection.number());
    }

    /** By number. */
    List<OpenConnection> connections() {
        return List.copyOf(connections.values());
    }

    Optional<OpenConnection> connection(int number) {
        return Optional.ofNullable(connections.get(number));
    }

    void broken(Throwable bug) {
        kitFaults.add(bug);
    }

    List<Throwable> kitFaults() {
        return List.copyOf(kitFaults);
    }
}
