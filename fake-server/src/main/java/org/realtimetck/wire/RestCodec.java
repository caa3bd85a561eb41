package org.realtimetck.wire;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.realtimetck.protocol.ErrorBody;
import org.realtimetck.protocol.Variation;
import org.realtimetck.wire.shape.JsonKind;
import org.realtimetck.wire.shape.Path;
import org.realtimetck.wire.vocabulary.ClientSecretShape;
import tools.jackson.core.JacksonException;

/** Bodies of the HTTP endpoints beside the socket, to and from text. */
public final class RestCodec {

    private RestCodec() {}

    /** What a client wants of a new secret. Never throws, whatever the text. A request without a body asks for nothing special [I]. */
    public static ClientSecretRequest readClientSecretRequest(String body, Dialect dialect, Set<Variation> variations) {
        Object json;
        try {
            json = body.isBlank() ? Map.of() : JsonText.parse(body);
        } catch (JacksonException | ArithmeticException notJson) {
            return new ClientSecretRequest.Malformed(unparsable());
        }
        if (!(json instanceof Map<?, ?> request)) {
            return new ClientSecretRequest.Malformed(noObject(json));
        }
        ErrorBody fault = ClientSecretShape.REQUEST.check(Path.ROOT, request);
        fault = fault == null ? TelephoneFormats.of(dialect, variations).check(request) : fault;
        return fault == null
                ? new ClientSecretRequest.Understood(life(request), member(request, "session"))
                : new ClientSecretRequest.Malformed(fault);
    }

    /** {@code {"error":{"message","type","param","code"}}} [C]. */
    public static String write(ErrorBody error) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("message", error.message());
        body.put("type", error.type());
        body.put("param", error.param());
        body.put("code", error.code());
        return JsonText.MAPPER.writeValueAsString(Map.of("error", body));
    }

    /**
     * {@code {"value","expires_at","session"}} [C].
     *
     * @param expiresAt Unix time in seconds
     */
    public static String writeClientSecret(String value, long expiresAt, Map<String, Object> session) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("value", value);
        body.put("expires_at", expiresAt);
        body.put("session", session);
        return JsonText.MAPPER.writeValueAsString(body);
    }

    private static Optional<Duration> life(Map<?, ?> request) {
        return member(request, "expires_after").get("seconds") instanceof Number seconds
                ? Optional.of(Duration.ofSeconds(seconds.longValue()))
                : Optional.empty();
    }

    @SuppressWarnings("unchecked") // keys of JSON objects are strings
    private static Map<String, Object> member(Map<?, ?> parent, String name) {
        return parent.get(name) instanceof Map<?, ?> member ? (Map<String, Object>) member : Map.of();
    }

    /** A body that is no JSON gets the sentence of the service's other endpoints [C there, I here]. */
    private static ErrorBody unparsable() {
        return new ErrorBody(
                ErrorBody.INVALID_REQUEST,
                null,
                "We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP"
                        + " library correctly. The OpenAI API expects a JSON payload, but what was sent was not valid"
                        + " JSON. If you have trouble figuring out how to fix this, please contact us through our help"
                        + " center at help.openai.com.)",
                null,
                null);
    }

    /** A body that is no object gets a sentence like that for a field of the wrong type [I]. */
    private static ErrorBody noObject(@Nullable Object json) {
        return ErrorBody.invalidRequest(
                "invalid_type",
                "Invalid type: expected an object, but got " + JsonKind.of(json).phrase() + " instead.",
                null);
    }
}
