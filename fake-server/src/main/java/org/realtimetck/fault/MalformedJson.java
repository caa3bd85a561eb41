package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Term;

/** Sends a text message that breaks off in the middle of its JSON. */
public record MalformedJson() implements Insertion {

    /** In files and over HTTP. */
    public static final Term<MalformedJson> TERM = new Term<>(
            "malformed-json",
            "events",
            "A text message breaks off in the middle of its JSON.",
            "Tells its application that a message could not be read, and goes on.",
            List.of(),
            given -> new MalformedJson());

    static final String BROKEN_OFF =
            "{\"type\":\"response.output_text.delta\",\"event_id\":\"event_broken\",\"delta\":\"H";

    @Override
    public void strike(Outbound next, Later later) {
        next.send(new Frame.Text(null, BROKEN_OFF));
    }
}
