package org.realtimetck.client.broken;

import java.time.Duration;
import org.realtimetck.client.Target;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: takes every pause for the end of the session. */
public final class HangsUpTooSoon extends ReferenceClient {

    @Override
    protected Duration answerLimit(Target target) {
        return Duration.ofMillis(20); // the fault
    }
}
