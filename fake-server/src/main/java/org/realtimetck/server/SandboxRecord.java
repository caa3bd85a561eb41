package org.realtimetck.server;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.realtimetck.journal.Journal;
import org.realtimetck.journal.JournalBounds;

/** What happens in a sandbox; one that replaces it goes on with the same record. Thread-safe. */
final class SandboxRecord {

    private static final String TICKET_SEPARATOR = "/";

    private final String id = UUID.randomUUID().toString();
    private final Journal journal = new Journal(JournalBounds.DEFAULT, System::nanoTime);
    private final Map<Integer, OpenConnection> connections = new ConcurrentSkipListMap<>();
    private final List<Throwable> kitFaults = new CopyOnWriteArrayList<>();

    /** What a relay calls one of its connections towards the fake; nobody else can know it. */
    String ticket(int connection) {
        return id + TICKET_SEPARATOR + connection;
    }

    /** True for a connection that came through this sandbox's relay. */
    boolean gaveOut(String ticket) {
        return ticket.startsWith(id + TICKET_SEPARATOR);
    }

    /** The number of a connection that comes with such a ticket; a new one if it is none of this sandbox's. */
    int connectionOf(String ticket) {
        return gaveOut(ticket)
                ? Integer.parseInt(ticket.substring(id.length() + TICKET_SEPARATOR.length()))
                : journal.nextConnection();
    }

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
