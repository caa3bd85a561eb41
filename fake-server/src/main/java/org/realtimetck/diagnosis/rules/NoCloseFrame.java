package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Exchange.Message;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** The client ends the connection without saying so. */
public final class NoCloseFrame implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "RES-02",
            Keyword.MUST,
            "A client MUST end a connection with a close frame.",
            "The service sees 1006 and cannot tell an end from an accident.",
            "The socket is cancelled, or the process ends while it is open.",
            "Close the WebSocket with 1000, and wait, bounded, for the answer before the process ends.",
            List.of("https://www.rfc-editor.org/rfc/rfc6455#section-7.1.2"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final int NO_CLOSE_FRAME = 1006;
    private static final long SILENCE_MICROS = 2_000_000;

    @Override
    public List<Finding> judge(Connection connection) {
        // who never says anything may have refused the answer to its handshake, and has no WebSocket to close
        if (!connection.endedByClient() || connection.messages().stream().noneMatch(Message::fromClient)) {
            return List.of();
        }
        return connection.closed().stream()
                .filter(closed -> closed.code() == NO_CLOSE_FRAME)
                .filter(closed -> !wasSilent(connection, closed))
                .map(closed -> PAGE.finding(
                        "Connection " + connection.number() + " ended at " + Millis.of(closed.atMicros())
                                + " without a close frame; the service had done nothing to end it.",
                        List.of(connection.indexOf(closed))))
                .toList();
    }

    /** A peer that says nothing any more would not answer a close frame either. */
    private static boolean wasSilent(Connection connection, Entry.Closed closed) {
        return connection.messages().stream()
                .reduce((first, second) -> second)
                .filter(last -> closed.atMicros() - last.atMicros() > SILENCE_MICROS)
                .isPresent();
    }
}
