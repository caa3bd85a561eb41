package org.realtimetck.fault;

import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Later;
import org.realtimetck.pipe.Outbound;

/**
 * Sends an event the session knows nothing of.
 *
 * @param type the event's type, also one the API does not have
 * @param json the whole event
 */
public record InjectEvent(String type, String json) implements Fault {
    @Override
    public void strike(Outbound next, Later later) {
        next.send(new Frame.Text(type, json));
    }
}
