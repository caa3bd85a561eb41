package org.realtimetck.diagnosis;

import java.util.Optional;
import java.util.function.Predicate;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.journal.Entry;

/**
 * A client that took an error event for the end: it left right after it, before anything else had happened. A client
 * that leaves because it is done has a {@code response.done} behind it, and says so by taking its time.
 */
public final class EndedOver {

    /** From the error to the end. A client that shuts down because of an error does so at once. */
    private static final long AT_ONCE_MICROS = 1_000_000;

    private EndedOver() {}

    /**
     * The error event of this kind that the client left over.
     *
     * @param kind which errors are meant
     */
    public static Optional<Message> error(Connection connection, Predicate<Message> kind) {
        if (!connection.endedByClient()) {
            return Optional.empty();
        }
        long end = connection.closed().map(Entry.Closed::atMicros).orElse(Long.MAX_VALUE);
        return connection.fromServer("error").stream()
                .filter(kind)
                .filter(error -> end - error.atMicros() <= AT_ONCE_MICROS)
                .filter(error -> connection.after(error).noneMatch(EndedOver::isLifeGoingOn))
                .findFirst();
    }

    private static boolean isLifeGoingOn(Message later) {
        return later.fromClient() || later.is("response.done") || later.is("session.updated");
    }
}
