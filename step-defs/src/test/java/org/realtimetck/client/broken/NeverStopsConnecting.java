package org.realtimetck.client.broken;

import java.time.Duration;
import org.realtimetck.client.Target;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: has no limit for connecting. */
public final class NeverStopsConnecting extends ReferenceClient {

    @Override
    protected Duration connectLimit(Target target) {
        return Duration.ofHours(1); // the fault
    }
}
