package org.realtimetck.client.reference;

import tools.jackson.databind.JsonNode;

/** Takes {@code error} events. Most are about one client event and leave the session as it was [D]. */
public class ErrorEvents {

    private final Outlets outlets;
    private final Opening opening;
    private final Turns turns;

    public ErrorEvents(Outlets outlets, Opening opening, Turns turns) {
        this.outlets = outlets;
        this.opening = opening;
        this.turns = turns;
    }

    final void event(JsonNode event) {
        ServiceError error = ServiceError.of(event.path("error"));
        if (!opening.isRefusedBy(error)) {
            tell(error);
            turns.requestRefused(error);
        }
    }

    protected void tell(ServiceError error) {
        outlets.tell(error.failure(false));
    }
}
