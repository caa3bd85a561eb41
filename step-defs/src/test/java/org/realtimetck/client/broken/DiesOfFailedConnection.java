package org.realtimetck.client.broken;

import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.reference.Opening;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.SessionShape;

/** Bug: an error of the socket before it is open has no listener, and ends the process. */
public final class DiesOfFailedConnection extends ReferenceClient {

    @Override
    protected Opening opening(Outlets outlets, SessionShape shape) {
        return new Opening(outlets, shape) {
            @Override
            protected void connectionRefused(Failure why) {
                if ("connection_failed".equals(why.type())) {
                    throw new IllegalStateException("unhandled error: " + why.message()); // the fault
                }
                super.connectionRefused(why);
            }
        };
    }
}
