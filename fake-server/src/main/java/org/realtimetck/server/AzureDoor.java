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

    static Optional<Admission.Refuse> judge(Handshake handshake, Route route, boolean keyIsKnown) {
        boolean dated = handshake.parameter("api-version").isPresent() && !route.preview();
        if (!keyIsKnown || dated) {
            // a GA address that still carries api-version is answered like a wrong key [D]
            return refuse(
                    401,
                    "401",
                    "Access denied due to invalid subscription key or wrong API endpoint. Make sure to provide a valid"
                            + " key for an active subscription and use a correct regional API endpoint for your"
                            + " resource.");
        }
        if (route.preview()) {
            return refuse(404, "404", "Resource not found");
        }
        Optional<String> model = handshake.parameter("model").filter(name -> !name.isBlank());
        if (model.isEmpty()
                && handshake.parameter("intent").filter("transcription"::equals).isEmpty()) {
            return refuse(
                    404,
                    "DeploymentNotFound",
                    "The API deployment for this resource does not exist. If you created the deployment within the"
                            + " last 5 minutes, please wait a moment and try again.");
        }
        return Optional.empty();
    }

    private static Optional<Admission.Refuse> refuse(int status, String code, String message) {
        return Optional.of(new Admission.Refuse(
                status, NO_HEADERS, "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}"));
    }
}
