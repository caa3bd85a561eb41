package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Term;

/** Sends a text message without any text. */
public record EmptyText() implements Insertion {

    /** In files and over HTTP. */
    public static final Term<EmptyText> TERM = new Term<>(
            "empty-text",
            "events",
            "A text message comes without any text.",
            "Passes it over or tells its application of it, and goes on.",
            List.of(),
            given -> new EmptyText());

    @Override
    public void strike(Outbound next, Later later) {
        next.send(new Frame.Text(null, ""));
    }
}
