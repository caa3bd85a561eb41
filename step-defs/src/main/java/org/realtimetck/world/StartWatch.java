package org.realtimetck.world;

import java.util.List;
import org.realtimetck.client.ErrandRun;
import org.realtimetck.client.process.ClientNotStartedException;
import org.realtimetck.journal.Entry;

/**
 * Notices a client that cannot start, so that a run does not go on for an hour without it. Any handshake shows that it
 * can. Shared by all scenarios of a run; thread-safe.
 */
public final class StartWatch {

    static final int MOST_IN_A_ROW = 3;

    private int inARow;
    private String last = "";

    /**
     * @throws ClientNotStartedException if the last {@value #MOST_IN_A_ROW} starts failed
     */
    synchronized void requireStarting() {
        if (inARow >= MOST_IN_A_ROW) {
            throw new ClientNotStartedException(
                    "the client cannot start: " + MOST_IN_A_ROW + " scenarios in a row got no further. The last time: "
                            + last,
                    null);
        }
    }

    synchronized void notStarted(String why) {
        inARow++;
        last = why;
    }

    void ended(ErrandRun run, List<Entry> journal) {
        if (journal.stream().anyMatch(Entry.Opened.class::isInstance)) {
            started();
        } else {
            run.startProblem().ifPresent(this::notStarted);
        }
    }

    private synchronized void started() {
        inARow = 0;
    }
}
