package org.realtimetck.client.broken;

import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.reference.Opening;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.SessionShape;

/** Bug: a refused {@code session.update} counts as confirmed, so the session runs on the service's defaults. */
public final class IgnoresRefusedConfiguration extends ReferenceClient {

    @Override
    protected Opening opening(Outlets outlets, SessionShape shape) {
        return new Opening(outlets, shape) {
            @Override
            protected void configurationRefused(Failure why) {
                ready(); // the fault
            }
        };
    }
}
