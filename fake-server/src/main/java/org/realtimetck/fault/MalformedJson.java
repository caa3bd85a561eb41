package org.realtimetck.fault;

import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/** Sends a text message that breaks off in the middle of its JSON. */
public record MalformedJson() implements Fault {

    static final String BROKEN_OFF =
            "{\"type\":\"response.output_text.delta\",\"event_id\":\"event_broken\",\"delta\":\"H";

    @Override
    public void strike(Outbound next, Later later) {
        next.send(new Frame.Text(null, BROKEN_OFF));
    }
}
