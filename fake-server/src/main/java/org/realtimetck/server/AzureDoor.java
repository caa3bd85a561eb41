package org.realtimetck.server;

import java.util.Map;
import java.util.Optional;
import org.realtimetck.transport.Admission;
import org.realtimetck.transport.Handshake;

/**
 * Judges a handshake as Azure does: by HTTP status, before the upgrade. Statuses are captured on the Preview path or
 * documented; that GA answers alike, and with the bodies Azure's REST side sends, is inferred [I].
 */
final class AzureDoor {

    private static final Map<String, String> NO_HEADERS = Map.of();

    private AzureDoor() {}

    static Optional<Admission.Refuse> judge(
            Handshake handshake, Route route, SessionRequest request, boolean keyIsGood) {
        boolean dated = handshake.parameter("api-version").isPresent() && !route.preview();
        if (!keyIsGood || dated) {
            // a GA address that still carries api-version is answered like a wrong key [D]
            return refuse(401, badKey());
        }
        if (route.preview()) {
            return refuse(404, noResource());
        }
        return request.model().isEmpty() && !request.isTranscription() ? refuse(404, noDeployment()) : Optional.empty();
    }

    /** As Azure's REST side answers [C]. */
    static String badKey() {
        return body(
                "401",
                "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid key"
                        + " for an active subscription and use a correct regional API endpoint for your resource.");
    }

    static String noResource() {
        return body("404", "Resource not found");
    }

    private static String noDeployment() {
        return body(
                "DeploymentNotFound",
                "The API deployment for this resource does not exist. If you created the deployment within the last 5"
                        + " minutes, please wait a moment and try again.");
    }

    private static String body(String code, String message) {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    private static Optional<Admission.Refuse> refuse(int status, String body) {
        return Optional.of(new Admission.Refuse(status, NO_HEADERS, body));
    }
}
