package org.realtimetck.fault;

import java.util.List;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.Term;

/**
 * Sends an event the session knows nothing of.
 *
 * @param type the event's type, also one the API does not have
 * @param json the whole event
 */
public record InjectEvent(String type, String json) implements Insertion {

    /** In files and over HTTP. */
    public static final Term<InjectEvent> TERM = new Term<>(
            "inject-event",
            "events",
            "An event that the session knows nothing of is sent.",
            "Passes an event it does not know on or over, and goes on.",
            List.of(
                    Parameter.required("type", new Parameter.Text(200), "type of the event", "weather.changed"),
                    Parameter.required(
                            "json",
                            new Parameter.Text(1_000_000),
                            "the whole event as JSON text",
                            "{\"type\":\"weather.changed\",\"event_id\":\"event_1\"}")),
            given -> new InjectEvent(given.text("type"), given.text("json")));

    @Override
    public void strike(Outbound next, Later later) {
        next.send(new Frame.Text(type, json));
    }
}
