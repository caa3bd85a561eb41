package org.realtimetck.client.reference;

import java.net.http.HttpResponse;
import java.net.http.WebSocketHandshakeException;
import org.realtimetck.client.Observation.Failure;

/** An upgrade that was answered with an ordinary HTTP response. */
final class Refusal {

    private Refusal() {}

    /** Type {@code upgrade_refused}, the status as code, status and body as message; fatal. */
    static Failure of(WebSocketHandshakeException refused) {
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
