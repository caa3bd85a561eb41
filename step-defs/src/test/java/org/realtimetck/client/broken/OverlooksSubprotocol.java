package org.realtimetck.client.broken;

import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.Observation.TurnEnd;
import org.realtimetck.client.reference.Opening;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.SessionShape;

/** Bug: looks at the status of the upgrade and at nothing else, so that any 101 is a success. */
public final class OverlooksSubprotocol extends ReferenceClient {

    @Override
    protected Opening opening(Outlets outlets, SessionShape shape) {
        return new Opening(outlets, shape) {
            @Override
            protected void connectionRefused(Failure why) {
                if ("101".equals(why.code())) {
                    outlets.tell(new TurnEnd(1, "completed", null)); // the fault
                } else {
                    super.connectionRefused(why);
                }
            }
        };
    }
}
