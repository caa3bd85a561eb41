package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Term;

/** Ends the TCP stream without a close frame; a client sees 1006. */
public record EndWithoutClose() implements Insertion {

    /** In files and over HTTP. */
    public static final Term<EndWithoutClose> TERM = new Term<>(
            "end-without-close",
            "ending",
            "The TCP stream ends without a close frame.",
            "Tells its application that the connection was lost (1006), not that the session ended well.",
            List.of(),
            given -> new EndWithoutClose());

    @Override
    public void strike(Outbound next, Later later) {
        next.send(new Frame.Abort());
    }
}
