package org.realtimetck.diagnosis.rules;

import java.util.List;
import org.realtimetck.diagnosis.Connection;
import org.realtimetck.diagnosis.ConnectionRule;
import org.realtimetck.diagnosis.Finding;
import org.realtimetck.diagnosis.Keyword;
import org.realtimetck.diagnosis.Millis;
import org.realtimetck.diagnosis.RulePage;
import org.realtimetck.journal.Entry;

/** The client closes because a message of the service is too large for it. */
public final class SmallMessageLimit implements ConnectionRule {

    private static final RulePage PAGE = new RulePage(
            "MAL-06",
            Keyword.MUST,
            "A client MUST take messages above 64 KiB and above 1 MiB.",
            "The call ends after twenty seconds of speech.",
            "The library has a small limit for messages, often 64 KiB or 1 MiB.",
            "Set the limit to 16 MiB or so; keep one.",
            List.of("Azure/azure-sdk-for-java#45888", "BerriAI/litellm#15747"));

    @Override
    public RulePage page() {
        return PAGE;
    }

    private static final int TOO_LARGE = 1009;

    /** Beyond this a client may refuse. */
    private static final int REASONABLE_CHARS = 16 * 1024 * 1024;

    @Override
    public List<Finding> judge(Connection connection) {
        boolean tooLarge =
                connection.closed().filter(closed -> closed.code() == TOO_LARGE).isPresent();
        if (!tooLarge || !connection.endedByClient()) {
            return List.of();
        }
        int largest = connection.longestSent();
        Entry.Closed closed = connection.closed().orElseThrow();
        return largest > REASONABLE_CHARS
                ? List.of()
                : List.of(PAGE.finding(
                        "The client closed connection " + connection.number() + " with 1009 at "
                                + Millis.of(closed.atMicros()) + "; the largest message it was sent has " + largest
                                + " characters.",
                        List.of(connection.indexOf(closed))));
    }
}
