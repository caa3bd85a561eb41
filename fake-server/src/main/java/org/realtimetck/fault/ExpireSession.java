package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Term;

/** Ends the session as its longest duration does: an error, then a close with 1001 [C]. */
public record ExpireSession() implements Insertion {

    /** In files and over HTTP. */
    public static final Term<ExpireSession> TERM = new Term<>(
            "expire-session",
            "ending",
            "The session ends as if its 60 minutes were over: the error session_expired, then a close with 1001.",
            "Tells its application that the session expired, gives up what was under way, and opens a new session.",
            List.of(),
            given -> new ExpireSession());

    @Override
    public void strike(Outbound next, Later later) {
        RecordedError expired = RecordedError.of("session_expired");
        next.send(expired.event(expired.code(), null));
        next.send(new Frame.Close(1001, expired.message()));
    }
}
