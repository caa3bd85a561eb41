package org.realtimetck.client.broken;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.realtimetck.client.reference.Persistence;
import org.realtimetck.client.reference.ReferenceClient;

/** Bug: comes back when it likes, whatever the service asked for. */
public final class IgnoresRetryAfter extends ReferenceClient {

    @Override
    protected Persistence persistence() {
        return new Persistence() {
            @Override
            protected Duration retryAfter(HttpResponse<?> response) {
                return Duration.ZERO; // the fault
            }
        };
    }
}
