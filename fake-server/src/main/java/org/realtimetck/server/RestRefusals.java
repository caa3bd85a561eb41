package org.realtimetck.server;

import java.util.Map;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.transport.http.HttpAnswer;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.RestCodec;

/** How each service turns an HTTP request away. */
final class RestRefusals {

    private RestRefusals() {}

    /** A bad key gets the body of the service's other endpoints [C there, I here]. */
    static HttpAnswer badKey(Dialect dialect, String key) {
        if (dialect == Dialect.AZURE) {
            return azure(AzureDoor.badKey());
        }
        return error(401, key.isEmpty() ? noKey() : OpenAiDoor.invalidKey(key));
    }

    /** The Preview's endpoints are gone: OpenAI says so in the sentence of the socket, Azure with 404 [I]. */
    static HttpAnswer preview(Dialect dialect) {
        return dialect == Dialect.AZURE ? azure(AzureDoor.noResource()) : error(400, OpenAiDoor.betaDisabled());
    }

    static HttpAnswer error(int status, ErrorBody error) {
        return json(status, RestCodec.write(error));
    }

    /** The words and the wait are the fake's own; nobody has shown OpenAI's answer [I]. */
    static HttpRefusal rateLimited() {
        ErrorBody error = new ErrorBody(
                "requests",
                "rate_limit_exceeded",
                "Rate limit reached for requests. Please try again in 1s.",
                null,
                null);
        return new HttpRefusal(429, Map.of("retry-after", "1"), RestCodec.write(error));
    }

    /** As {@link #rateLimited()} of the service that is asked. */
    static HttpAnswer rateLimited(Dialect dialect) {
        HttpRefusal refusal = dialect == Dialect.AZURE ? AzureDoor.rateLimited().overHttp() : rateLimited();
        return new HttpAnswer(refusal.status(), refusal.headers(), refusal.body());
    }

    private static HttpAnswer azure(AzureError error) {
        return json(error.status(), error.body());
    }

    static HttpAnswer json(int status, String body) {
        return new HttpAnswer(status, Map.of(), body);
    }

    private static ErrorBody noKey() {
        return new ErrorBody(
                ErrorBody.INVALID_REQUEST,
                null,
                "You didn't provide an API key. You need to provide your API key in an Authorization header using"
                        + " Bearer auth (i.e. Authorization: Bearer YOUR_KEY), or as the password field (with blank"
                        + " username) if you're accessing the API from your browser and are prompted for a username and"
                        + " password. You can obtain an API key from https://platform.openai.com/account/api-keys.",
                null,
                null);
    }
}
