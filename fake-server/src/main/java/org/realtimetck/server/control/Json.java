package org.realtimetck.server.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.realtimetck.transport.http.HttpAnswer;
import org.realtimetck.transport.http.HttpReply;
import tools.jackson.databind.json.JsonMapper;

/** Answers of the control API. */
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static HttpReply ok(Object value) {
        return new HttpReply.Now(answer(200, value));
    }

    static HttpReply of(int status, Object value) {
        return new HttpReply.Now(answer(status, value));
    }

    static HttpAnswer answer(int status, Object value) {
        return new HttpAnswer(status, Map.of(), text(value));
    }

    static HttpAnswer refusal(RefusedCall refused) {
        return refusal(refused.status(), String.valueOf(refused.getMessage()), refused.mistakes(), refused.headers());
    }

    static HttpAnswer refusal(int status, String message, List<String> mistakes, Map<String, String> headers) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("message", message);
        error.put("mistakes", mistakes);
        return new HttpAnswer(status, headers, text(Map.of("error", error)));
    }

    static String text(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** @param json as another mapper wrote it */
    @SuppressWarnings("unchecked") // an object is a map of texts
    static Map<String, Object> object(String json) {
        return new LinkedHashMap<>((Map<String, Object>) MAPPER.readValue(json, Map.class));
    }
}
