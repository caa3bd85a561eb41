package org.realtimetck.client.broken;

import org.realtimetck.client.reference.ErrorEvents;
import org.realtimetck.client.reference.Opening;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.ServiceError;
import org.realtimetck.client.reference.Turns;

/** Bug: takes the expiry of a session for something that goes without saying. */
public final class HidesExpiry extends ReferenceClient {

    @Override
    protected ErrorEvents errorEvents(Outlets outlets, Opening opening, Turns turns) {
        return new ErrorEvents(outlets, opening, turns) {
            @Override
            protected void tell(ServiceError error) {
                if (!"session_expired".equals(error.code())) { // the fault
                    super.tell(error);
                }
            }
        };
    }
}
