package org.realtimetck.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.transport.RecordingGate;
import org.realtimetck.transport.TestServer;

class PostRoutesTest {

    private static final HttpService ECHO = call -> new HttpAnswer(
            299,
            Map.of("x-mine", "yes"),
            call.method() + " " + call.head().path() + " " + call.head().query() + " "
                    + call.head().header("X-Asked").orElse("") + " "
                    + call.head().secure() + " " + call.body());

    @TempDir
    Path folder;

    @Test
    void aRequestReachesTheServiceAndItsAnswerTheClient() throws Exception {
        HttpResponse<String> answer = send(
                "/s/me/echo?a=1&b=%20",
                request -> request.header("x-asked", "this").POST(BodyPublishers.ofString("grüße")));
        assertThat(answer.statusCode()).isEqualTo(299);
        assertThat(answer.headers().firstValue("x-mine")).hasValue("yes");
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("POST /s/me/echo {a=[1], b=[ ]} this false grüße");
    }

    @Test
    void aCharsetNobodyKnowsDoesNoHarm() throws Exception {
        HttpResponse<String> answer = send(
                "/s/me/echo",
                request -> request.header("content-type", "application/json; charset=nope")
                        .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(299);
    }

    @Test
    void anotherMethodIsToldToPost() throws Exception {
        HttpResponse<String> answer = send("/s/me/echo", HttpRequest.Builder::GET);
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Invalid method for URL (GET /s/me/echo). Use POST.");
    }

    @Test
    void aBodyBeyondReasonIsRefused() throws Exception {
        HttpResponse<String> answer =
                send("/s/me/echo", request -> request.POST(BodyPublishers.ofString("x".repeat(1_000_001))));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("expected at most 1000000 bytes");
    }

    private interface Asking {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    private HttpResponse<String> send(String target, Asking asking) throws IOException, InterruptedException {
        try (TestServer fake = TestServer.start(
                folder,
                new RecordingGate(),
                options -> options.withHttp(PostRoutes.to(ECHO, List.of("/s/{sandbox}/echo"))))) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(fake.server().httpUrl() + target))
                    .timeout(Duration.ofSeconds(20));
            return HttpClient.newHttpClient().send(asking.of(request).build(), BodyHandlers.ofString());
        }
    }
}
