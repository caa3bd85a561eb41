package org.realtimetck.server;

import java.util.Map;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.transport.http.HttpAnswer;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.RestCodec;

/** How each service turns an HTTP request away. */
final class RestRefusals {

    private RestRefusals() {}

    /** Both bodies are those of the services' other endpoints [C there, I here]. */
    static HttpAnswer badKey(Dialect dialect, String key) {
        if (dialect == Dialect.AZURE) {
            return json(401, AzureDoor.badKey());
        }
        return error(401, key.isEmpty() ? noKey() : OpenAiDoor.invalidKey(key));
    }

    /** The Preview's endpoints: OpenAI's sentence is that of the socket; what Azure says is not on record [I]. */
    static HttpAnswer preview(Dialect dialect) {
        return dialect == Dialect.AZURE ? json(404, AzureDoor.noResource()) : error(400, OpenAiDoor.betaDisabled());
    }

    static HttpAnswer error(int status, ErrorBody error) {
        return json(status, RestCodec.write(error));
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
