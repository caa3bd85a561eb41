package org.realtimetck.client.broken;

import java.time.Duration;
import org.realtimetck.client.Target;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: waits for the confirmation of its configuration as long as it takes. */
public final class NeverStopsConfiguring extends ReferenceClient {

    @Override
    protected Duration configureLimit(Target target) {
        return Duration.ofHours(1); // the fault
    }
}
