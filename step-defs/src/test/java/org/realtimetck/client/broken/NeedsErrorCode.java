package org.realtimetck.client.broken;

import java.util.Objects;
import org.realtimetck.client.reference.ErrorEvents;
import org.realtimetck.client.reference.Opening;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.ServiceError;
import org.realtimetck.client.reference.Turns;

/** Bug: takes for granted that every error has a code. */
public final class NeedsErrorCode extends ReferenceClient {

    @Override
    protected ErrorEvents errorEvents(Outlets outlets, Opening opening, Turns turns) {
        return new ErrorEvents(outlets, opening, turns) {
            @Override
            protected void tell(ServiceError error) {
                Objects.requireNonNull(error.code(), "error.code"); // the fault
                super.tell(error);
            }
        };
    }
}
