package org.realtimetck.client.broken;

import org.realtimetck.client.reference.ErrorEvents;
import org.realtimetck.client.reference.Opening;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.ServiceError;
import org.realtimetck.client.reference.Turns;

/** Bug: gives the session up when there was nothing left to cancel. */
public final class DiesOfLateCancel extends ReferenceClient {

    @Override
    protected ErrorEvents errorEvents(Outlets outlets, Opening opening, Turns turns) {
        return new ErrorEvents(outlets, opening, turns) {
            @Override
            protected void tell(ServiceError error) {
                super.tell(error);
                if ("response_cancel_not_active".equals(error.code())) {
                    hangUp(); // the fault
                }
            }
        };
    }
}
