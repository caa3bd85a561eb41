package org.realtimetck.server;

import java.util.Map;
import java.util.UUID;
import org.realtimetck.protocol.ErrorBody;

/**
 * An error as Azure's REST side tells it.
 *
 * @param status of the HTTP answer
 * @param code the status as text, or a word
 * @param message plain text without quotes
 */
record AzureError(int status, String code, String message) {

    private static final int BAD_CREDENTIALS = 3000;
    private static final int BAD_REQUEST = 4000;

    /** {@code {"error":{"code","message"}}} [C]. */
    String body() {
        return "{\"error\":{\"code\":\"" + code + "\",\"message\":\"" + message + "\"}}";
    }

    /** Captured of the answer to a call's offer [C]; that others have it too is inferred [I]. */
    static Map<String, String> headers() {
        return Map.of("apim-request-id", UUID.randomUUID().toString());
    }

    HttpRefusal overHttp() {
        return new HttpRefusal(status, headers(), body());
    }

    /** In the form OpenAI has for it, with Azure's own code and words [I]. */
    InBandRefusal inBand() {
        return new InBandRefusal(
                ErrorBody.invalidRequest(code, message, null), status == 401 ? BAD_CREDENTIALS : BAD_REQUEST);
    }
}
