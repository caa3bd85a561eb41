package org.realtimetck.client.broken;

import org.realtimetck.client.reference.ErrorEvents;
import org.realtimetck.client.reference.Opening;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.ServiceError;
import org.realtimetck.client.reference.Turns;

/** Bug: takes every error event for the end of the session. */
public final class ClosesOnError extends ReferenceClient {

    @Override
    protected ErrorEvents errorEvents(Outlets outlets, Opening opening, Turns turns) {
        return new ErrorEvents(outlets, opening, turns) {
            @Override
            protected void tell(ServiceError error) {
                super.tell(error);
                hangUp(); // the fault
            }
        };
    }
}
