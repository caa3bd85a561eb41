package org.realtimetck.server;

import static org.realtimetck.protocol.Confidence.CAPTURED;
import static org.realtimetck.protocol.Confidence.DOCUMENTED;
import static org.realtimetck.protocol.Confidence.INFERRED;
import static org.realtimetck.protocol.Confidence.TYPED;
import static org.realtimetck.server.ConnectionRow.KEY;
import static org.realtimetck.server.ConnectionRow.REALTIME;
import static org.realtimetck.server.ConnectionRow.TRANSCRIPTION;
import static org.realtimetck.server.ConnectionRow.inBand;

import java.util.List;
import org.realtimetck.protocol.Confidence;
import org.realtimetck.protocol.Variation;
import org.realtimetck.server.ConnectionRow.Answer;
import org.realtimetck.server.ConnectionRow.Http;

/** Every way to connect to Azure that is known to matter. */
final class AzureConnections {

    private static final String GOOD = "api-key: " + KEY;
    private static final String GA = RunningFake.AZURE;
    private static final String BASE = "/openai/v1/realtime";
    private static final String DATED = "&api-version=2025-04-01-preview";
    private static final String PREVIEW = "/openai/realtime?api-version=2025-04-01-preview&deployment=my-deployment";
    private static final String BETA = "OpenAI-Beta: realtime=v1";

    private static final String DENIED =
            "Access denied due to invalid subscription key or wrong API endpoint. Make sure"
                    + " to provide a valid key for an active subscription and use a correct regional API endpoint for your"
                    + " resource.";
    private static final String GONE = "The API deployment for this resource does not exist. If you created the"
            + " deployment within the last 5 minutes, please wait a moment and try again.";
    private static final Answer BAD_KEY = http(401, "401", DENIED);
    private static final Answer NO_RESOURCE = http(404, "404", "Resource not found");

    private AzureConnections() {}

    static List<ConnectionRow> good() {
        return List.of(
                row("key in its header", CAPTURED, GA, REALTIME).with(GOOD),
                row("a bearer token", DOCUMENTED, GA, REALTIME).with("Authorization: Bearer " + KEY),
                row("key in the query", DOCUMENTED, GA + "&api-key=" + KEY, REALTIME),
                row("a bearer token in the query", TYPED, GA + "&authorization=Bearer%20" + KEY, REALTIME),
                row("a token in the query without its scheme", INFERRED, GA + "&authorization=" + KEY, REALTIME),
                row("the subprotocol of the Node SDK", TYPED, GA, REALTIME)
                        .with(GOOD, "Sec-WebSocket-Protocol: realtime"),
                row("transcription", TYPED, BASE + "?intent=transcription", TRANSCRIPTION)
                        .with(GOOD),
                row("transcription with a deployment", INFERRED, GA + "&intent=transcription", TRANSCRIPTION)
                        .with(GOOD),
                row("the Beta header", INFERRED, GA, REALTIME).with(GOOD, BETA),
                row("api-version on the GA path", INFERRED, GA + DATED, REALTIME)
                        .with(GOOD)
                        .switching(Variation.AZURE_TAKES_API_VERSION));
    }

    static List<ConnectionRow> refused() {
        return List.of(
                row("no key", CAPTURED, GA, BAD_KEY),
                row("a wrong key", CAPTURED, GA, BAD_KEY).with("api-key: wrong"),
                row("a wrong token", INFERRED, GA, BAD_KEY).with("Authorization: Bearer wrong"),
                row("a wrong key in the query", INFERRED, GA + "&api-key=wrong", BAD_KEY),
                row("a key in a subprotocol", TYPED, GA, BAD_KEY)
                        .with("Sec-WebSocket-Protocol: realtime, openai-insecure-api-key." + KEY),
                row("api-version on the GA path", DOCUMENTED, GA + DATED, BAD_KEY)
                        .with(GOOD),
                row("no deployment", INFERRED, BASE, http(404, "DeploymentNotFound", GONE))
                        .with(GOOD),
                row("an empty deployment", INFERRED, BASE + "?model=", http(404, "DeploymentNotFound", GONE))
                        .with(GOOD),
                row("another intent", INFERRED, BASE + "?intent=conversation", intent())
                        .with(GOOD),
                row("another intent with a deployment", INFERRED, GA + "&intent=conversation", intent())
                        .with(GOOD),
                row("a call nobody knows", INFERRED, BASE + "?call_id=rtc_gone", NO_RESOURCE)
                        .with(GOOD),
                row("a wrong key on the Preview path", CAPTURED, PREVIEW, BAD_KEY)
                        .with("api-key: wrong"),
                row("the Preview path", INFERRED, PREVIEW, NO_RESOURCE).with(GOOD),
                row("over the rate limit", CAPTURED, GA, rateLimited())
                        .with(GOOD)
                        .switching(Variation.RATE_LIMIT_AT_CONNECT),
                row("the Beta header", INFERRED, GA, betaRefused())
                        .with(GOOD, BETA)
                        .switching(Variation.AZURE_REFUSES_BETA_HEADER));
    }

    static List<ConnectionRow> refusedInBand() {
        return List.of(
                row("no deployment", INFERRED, BASE, inBand(4000, "DeploymentNotFound", GONE))
                        .with(GOOD)
                        .switching(Variation.AZURE_REFUSES_IN_BAND),
                row("api-version on the GA path", INFERRED, GA + DATED, inBand(3000, "401", DENIED))
                        .with(GOOD)
                        .switching(Variation.AZURE_REFUSES_IN_BAND),
                row("the Preview path", INFERRED, PREVIEW, inBand(4000, "404", "Resource not found"))
                        .with(GOOD)
                        .switching(Variation.AZURE_REFUSES_IN_BAND),
                row("nothing wrong", INFERRED, GA, REALTIME).with(GOOD).switching(Variation.AZURE_REFUSES_IN_BAND));
    }

    private static ConnectionRow row(String situation, Confidence confidence, String target, Answer answer) {
        return new ConnectionRow("Azure: " + situation, confidence, target, List.of(), null, answer);
    }

    private static Http http(int status, String code, String message) {
        return new Http(
                status,
                List.of("Content-Type: application/json", "apim-request-id: "),
                "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}");
    }

    private static Answer intent() {
        return http(400, "invalid_intent", "Invalid intent ");
    }

    private static Answer rateLimited() {
        return http(429, "429", "Requests to this resource have exceeded its rate limit. Please retry after 1 second.");
    }

    private static Answer betaRefused() {
        return http(
                400,
                "beta_api_shape_disabled",
                "The Realtime Beta API is no longer supported. Please use /v1/realtime for the GA API.");
    }
}
