package org.realtimetck.client.reference;

import org.realtimetck.client.Observation;
import tools.jackson.databind.node.ObjectNode;

/** The two ways out of the client: to the service, and to the application. Used under the client's lock. */
public interface Outlets {

    /**
     * Sends a client event under a fresh {@code event_id}.
     *
     * @return that id; an {@code error} that answers the event names it
     */
    String send(ObjectNode event);

    void tell(Observation observation);
}
