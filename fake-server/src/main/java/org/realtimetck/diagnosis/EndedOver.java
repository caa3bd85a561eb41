package org.realtimetck.diagnosis;

import java.util.Optional;
import java.util.function.Predicate;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.journal.Entry;

/**
 * A client that took an error event for the end: it left right after it, before anything else had happened, and not as
 * one leaves that is done, but in the midst of a response or without a normal close.
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
        Entry.Closed closed = connection.closed().orElseThrow();
        return connection.fromServer("error").stream()
                .filter(error -> closed.atMicros() - error.atMicros() <= AT_ONCE_MICROS)
                .filter(kind)
                .filter(error -> !Connection.NORMAL_ENDS.contains(closed.code()) || isResponding(connection, error))
                .filter(error -> connection.after(error).noneMatch(EndedOver::isLifeGoingOn))
                .findFirst();
    }

    private static boolean isResponding(Connection connection, Message error) {
        return count(connection, error, "response.created") > count(connection, error, "response.done");
    }

    private static long count(Connection connection, Message error, String type) {
        return connection
                .before(error)
                .filter(earlier -> !earlier.fromClient() && earlier.is(type))
                .count();
    }

    private static boolean isLifeGoingOn(Message later) {
        return later.fromClient() || later.is("response.done") || later.is("session.updated");
    }
}
