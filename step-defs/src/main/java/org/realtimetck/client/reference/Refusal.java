package org.realtimetck.client.reference;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import org.realtimetck.client.Observation.Failure;

/** A connection that did not come about. */
final class Refusal {

    private Refusal() {}

    /** Fatal, whether the service answered or not. */
    static Failure of(URI address, IOException failure) {
        return failure instanceof WebSocketHandshakeException refused
                ? of(refused)
                : new Failure("connection_failed", null, address + ": " + failure, null, true);
    }

    /** Type {@code upgrade_refused}, the status as code, status and body as message; fatal. */
    private static Failure of(WebSocketHandshakeException refused) {
        HttpResponse<?> response = refused.getResponse();
        String body = response.body() instanceof String text ? text.strip() : "";
        return new Failure(
                "upgrade_refused",
                String.valueOf(response.statusCode()),
                "expected HTTP 101, got " + response.statusCode() + (body.isEmpty() ? "" : ": " + body),
                null,
                true);
    }
}
