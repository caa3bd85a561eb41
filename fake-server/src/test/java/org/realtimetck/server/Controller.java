package org.realtimetck.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who steers the fake over HTTP. */
record Controller(HttpClient http, URI origin, String token) {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** @param retryAfter and other headers stay in {@code raw} */
    record Answer(int status, JsonNode json, HttpResponse<String> raw) {

        String message() {
            return json.path("error").path("message").asString("");
        }
    }

    static Controller of(RunningFake fake) {
        return new Controller(
                fake.http(), fake.server().httpUrl(), fake.server().controlToken());
    }

    Controller with(String otherToken) {
        return new Controller(http, origin, otherToken);
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        return call("GET", path, "", headers);
    }

    Answer post(String path, String body, String... headers) throws IOException, InterruptedException {
        return call("POST", path, body, headers);
    }

    Answer call(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request(method, path, body, headers), BodyHandlers.ofString());
        boolean lines = answer.headers().firstValue("content-type").orElse("").contains("ndjson");
        return new Answer(
                answer.statusCode(), MAPPER.readTree(lines || answer.body().isEmpty() ? "{}" : answer.body()), answer);
    }

    HttpRequest request(String method, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (!token.isEmpty()) {
            all.add("Authorization");
            all.add("Bearer " + token);
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(origin.resolve("/_tck" + path)).method(method, BodyPublishers.ofString(body));
        if (!all.isEmpty()) {
            request.headers(all.toArray(String[]::new));
        }
        return request.build();
    }
}
