package org.realtimetck.client.broken;

import org.realtimetck.client.reference.ErrorEvents;
import org.realtimetck.client.reference.Opening;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.ServiceError;
import org.realtimetck.client.reference.Turns;

/** Bug: error events are logged nowhere and told to nobody. */
public final class SwallowsErrors extends ReferenceClient {

    @Override
    protected ErrorEvents errorEvents(Outlets outlets, Opening opening, Turns turns) {
        return new ErrorEvents(outlets, opening, turns) {
            @Override
            protected void tell(ServiceError error) {
                // the fault: nothing is told
            }
        };
    }
}
