package org.realtimetck.server;

import java.util.Optional;
import org.realtimetck.protocol.Variation;

/**
 * Judges a handshake as Azure does: by HTTP status, before the upgrade. Statuses are captured on the Preview path [C] or
 * documented [D]. That GA answers alike, with the bodies of Azure's REST side, is inferred [I].
 */
final class AzureDoor {

    private AzureDoor() {}

    static Optional<Refusal> judge(Visit visit) {
        return error(visit)
                .map(error -> visit.varies(Variation.AZURE_REFUSES_IN_BAND) ? error.inBand() : error.overHttp());
    }

    private static Optional<AzureError> error(Visit visit) {
        if (!visit.caller().keyIsGood() || isDated(visit)) {
            return Optional.of(badKey());
        }
        if (visit.route().preview()) {
            return Optional.of(noResource());
        }
        if (visit.varies(Variation.RATE_LIMIT_AT_CONNECT)) {
            return Optional.of(rateLimited());
        }
        if (visit.asksForBeta() && visit.varies(Variation.AZURE_REFUSES_BETA_HEADER)) {
            return Optional.of(betaDisabled());
        }
        return judgeRequest(visit);
    }

    /** A GA address that still carries {@code api-version} is answered like a wrong key [D]. */
    private static boolean isDated(Visit visit) {
        return visit.handshake().parameter("api-version").isPresent()
                && !visit.route().preview()
                && !visit.varies(Variation.AZURE_TAKES_API_VERSION);
    }

    private static Optional<AzureError> judgeRequest(Visit visit) {
        SessionRequest request = visit.request();
        if (visit.joinsACall()) {
            // a call nobody knows is a resource that is not there [I]
            return Optional.of(noResource());
        }
        if (request.intent().isPresent() && !request.isTranscription()) {
            // OpenAI's refusal of an intent, as a status [I]
            return Optional.of(new AzureError(400, "invalid_intent", "Invalid intent "));
        }
        return request.model().isEmpty() && !request.isTranscription() ? Optional.of(noDeployment()) : Optional.empty();
    }

    /** As Azure's REST side answers [C]. */
    static AzureError badKey() {
        return new AzureError(
                401,
                "401",
                "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key"
                        + " for an active subscription and use a correct regional API endpoint for your resource.");
    }

    static AzureError noResource() {
        return new AzureError(404, "404", "Resource not found");
    }

    /** The status is captured on the Preview path [C]; the words are the fake's own [I]. */
    static AzureError rateLimited() {
        return new AzureError(
                429, "429", "Requests to this resource have exceeded its rate limit. Please retry after 1 second.");
    }

    private static AzureError betaDisabled() {
        return new AzureError(
                400,
                String.valueOf(OpenAiDoor.betaDisabled().code()),
                OpenAiDoor.betaDisabled().message());
    }

    /** As Azure's REST side answers [C]. */
    private static AzureError noDeployment() {
        return new AzureError(
                404,
                "DeploymentNotFound",
                "The API deployment for this resource does not exist. If you created the deployment within the last 5"
                        + " minutes, please wait a moment and try again.");
    }
}
