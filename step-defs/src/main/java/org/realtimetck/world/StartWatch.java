package org.realtimetck.world;

import java.util.List;
import java.util.Optional;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.process.ClientNotStartedException;
import org.realtimetck.journal.Entry;

/**
 * Notices a client that cannot start, so that a run does not go on for an hour without it. Any handshake shows that it
 * can, and so does a connection that it leaves before one, for TLS may be the scenario's own fault. Shared by all scenarios
 * of a run; thread-safe.
 */
public final class StartWatch {

    static final int MOST_IN_A_ROW = 3;

    private int inARow;
    private String last = "";

    /**
     * Keeps a scenario from running for nothing.
     *
     * @throws ClientNotStartedException if the last {@value #MOST_IN_A_ROW} starts failed
     */
    synchronized void requireStarting() {
        if (inARow >= MOST_IN_A_ROW) {
            throw new ClientNotStartedException(
                    "the client cannot start: it got no further " + MOST_IN_A_ROW + " times in a row. The last time: "
                            + last,
                    null);
        }
    }

    synchronized void notStarted(String why) {
        inARow++;
        last = why;
    }

    /** True if it looks as if the client's program did not even start. */
    boolean ended(ErrandRun run, List<Entry> journal) {
        if (journal.stream().anyMatch(StartWatch::isSignOfLife)) {
            started();
            return false;
        }
        Optional<String> problem = run.startProblem();
        problem.ifPresent(this::notStarted);
        return problem.isPresent();
    }

    /** A handshake, a connection that never became one, or a request for a client secret. */
    private static boolean isSignOfLife(Entry entry) {
        return entry instanceof Entry.Opened || entry instanceof Entry.Accepted || entry instanceof Entry.Http;
    }

    private synchronized void started() {
        inARow = 0;
    }
}
