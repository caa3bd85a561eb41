package org.realtimetck.client.broken;

import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.Observation.TurnEnd;
import org.realtimetck.client.reference.Opening;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.SessionShape;

/** Bug: a refused connection is swallowed, and the application gets an empty answer as if all had gone well. */
public final class HidesRefusedKey extends ReferenceClient {

    @Override
    protected Opening opening(Outlets outlets, SessionShape shape) {
        return new Opening(outlets, shape) {
            @Override
            protected void connectionRefused(Failure why) {
                outlets.tell(new TurnEnd(1, "completed", null)); // the fault
            }
        };
    }
}
