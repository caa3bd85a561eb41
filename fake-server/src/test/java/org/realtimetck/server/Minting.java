package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.realtimetck.coverage.Observed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's own server, which asks the fake for client secrets over HTTP. */
final class Minting {

    static final String OPENAI = "/v1/realtime/client_secrets";
    static final String AZURE = "/openai/v1/realtime/client_secrets";
    static final JsonMapper MAPPER = new JsonMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Minting() {}

    /** @param header name and value by turns */
    static HttpResponse<String> post(RunningFake fake, URI origin, String target, String body, String... header)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + target))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (header.length > 0) {
            request.headers(header);
        }
        HttpResponse<String> answer = fake.http().send(request.build(), BodyHandlers.ofString());
        Observed.answered(answer.body());
        return answer;
    }

    static HttpResponse<String> post(RunningFake fake, String target, String key, String body)
            throws IOException, InterruptedException {
        return post(fake, fake.server().httpUrl(), target, body, "Authorization", "Bearer " + key);
    }

    /** The whole answer, which has to be a good one. */
    static JsonNode mint(RunningFake fake, String target, String key, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = post(fake, target, key, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return MAPPER.readTree(answer.body());
    }

    /** The secret alone. */
    static String secret(RunningFake fake, String key, String session) throws IOException, InterruptedException {
        return mint(fake, OPENAI, key, "{\"session\":" + session + "}")
                .path("value")
                .asString();
    }
}
