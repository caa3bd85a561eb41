package org.realtimetck.client.broken;

import java.time.Duration;
import org.realtimetck.client.Target;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: waits for an answer as long as it takes. */
public final class NeverStopsListening extends ReferenceClient {

    @Override
    protected Duration answerLimit(Target target) {
        return Duration.ofHours(1); // the fault
    }
}
