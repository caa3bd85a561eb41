package org.realtimetck.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.realtimetck.sandbox.ReadyMade;
import org.realtimetck.transport.RawClient;

/** Who may go to a ready-made sandbox, what a wrong name is told, and what people read of them. */
class ScenarioAddressesTest {

    private static final String RATE_LIMITED = "/scenario/rate-limited" + RunningFake.OPENAI;

    @RegisterExtension
    final RunningFake open = RunningFake.forEverybody();

    @RegisterExtension
    final RunningFake strict = RunningFake.strict();

    @Test
    void withStrictKeysOneOfTheServersOwnIsNeeded() throws InterruptedException {
        OpenSandbox mine = strict.open("mine", null);

        JdkClient stranger = strict.connect(RATE_LIMITED, "sk-test-anything");
        assertThat(stranger.next().at("/error/code").asString()).isEqualTo("invalid_api_key");
        assertThat(stranger.end().code()).isEqualTo(3000);
        strict.connect(RATE_LIMITED, mine.key()).nextOf("session.created");

        assertThat(mine.journal().entries()).isEmpty();
        assertThat(strict.server()
                        .scenario("rate-limited")
                        .orElseThrow()
                        .journal()
                        .entries())
                .isNotEmpty();
        assertThat(strict.server().strays().journal().entries()).isNotEmpty();
    }

    @Test
    void aScenarioHasAKeyForClientsThatKeepNoPath() throws InterruptedException {
        OpenSandbox scenario = strict.server().scenario("rate-limited").orElseThrow();

        JdkClient client = strict.connect(RunningFake.OPENAI, scenario.key());

        client.send(Said.RESPOND);
        assertThat(client.nextOf("response.done")
                        .at("/response/status_details/error/code")
                        .asString())
                .isEqualTo("rate_limit_exceeded");
        assertThat(scenario.pathPrefix()).isEqualTo("/scenario/rate-limited");
    }

    @Test
    void withoutAKeyNobodyIsLetIn() throws InterruptedException {
        JdkClient client = open.connect(RATE_LIMITED, "");

        assertThat(client.next().at("/error/code").asString()).isEqualTo("invalid_api_key");
    }

    @Test
    void oneThatIsClosedBeginsAnew() throws IOException {
        String target = "/scenario/upgrade-429-until-a-date" + RunningFake.OPENAI;
        assertThat(head(target)).startsWith("HTTP/1.1 429 ");
        open.server().scenario("upgrade-429-until-a-date").orElseThrow().close();
        assertThat(head(target)).startsWith("HTTP/1.1 429 ");
        assertThat(head(target)).startsWith("HTTP/1.1 101 ");
    }

    private String head(String target) throws IOException {
        return open.dial(target, "Authorization: Bearer any").readHead();
    }

    @Test
    void aWrongNameIsToldTheRightOne() throws IOException {
        RawClient client = open.dial("/scenario/rate-limitd" + RunningFake.AZURE, "api-key: any");

        assertThat(client.readHead()).startsWith("HTTP/1.1 404 ");
        assertThat(new String(client.readToEnd(), StandardCharsets.UTF_8))
                .contains(
                        "There is no ready-made sandbox 'rate-limitd'; did you mean 'rate-limited'? They are all listed at /.");
    }

    /** What somebody's browser asks, into which the address was pasted. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/realtime", "/openai/v1/realtime?model=x"})
    void anOrdinaryGetOfAWrongNameIsToldTheRightOneToo(String rest) throws Exception {
        HttpResponse<String> wrong = get("/scenario/rate-limitd" + rest, "text/html,*/*");
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body())
                .isEqualTo("{\"error\":{\"code\":\"404\",\"message\":\"There is no ready-made sandbox 'rate-limitd';"
                        + " did you mean 'rate-limited'? They are all listed at /.\"}}");

        HttpResponse<String> right = get("/scenario/rate-limited" + rest, "*/*");
        assertThat(right.statusCode()).isEqualTo(404);
        assertThat(right.body())
                .contains("Invalid URL (GET /scenario/rate-limited/", "it takes WebSockets", "/scenario/rate-limited.");
    }

    @Test
    void clientSecretsAreMintedThereAndLeadThere() throws Exception {
        HttpResponse<String> minted = post("/scenario/rate-limited/v1/realtime/client_secrets");
        assertThat(minted.statusCode()).isEqualTo(200);
        String secret = minted.body().replaceAll("(?s).*\"value\":\"(ek_[0-9a-f]+)\".*", "$1");

        JdkClient client = open.connect(RunningFake.OPENAI, secret);

        client.send(Said.RESPOND);
        assertThat(client.nextOf("response.done").at("/response/status").asString())
                .isEqualTo("failed");
        assertThat(post("/scenario/rate-limitd/v1/realtime/client_secrets").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return open.http()
                .send(
                        HttpRequest.newBuilder(open.server().httpUrl().resolve(path))
                                .header("Authorization", "Bearer any")
                                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void theIndexListsAllWithTheirAddresses() throws Exception {
        HttpResponse<String> page = get("/", "text/html,*/*");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().map().get("content-type").get(0)).isEqualToIgnoringCase("text/html;charset=utf-8");
        String origin = open.server().httpUrl().toString().replace("http:", "ws:");
        for (String name : ReadyMade.names()) {
            assertThat(page.body())
                    .contains(
                            ">" + origin + "/scenario/" + name + "/v1/realtime?model=gpt-realtime<",
                            ">" + origin + "/scenario/" + name + "/openai/v1/realtime?model=my-deployment<");
        }
        assertThat(page.body())
                .contains("color-scheme: light dark", "&quot;just terminates&quot;")
                .doesNotContain("<script");
    }

    @Test
    void terminalsGetPlainText() throws Exception {
        HttpResponse<String> page = get("/", "*/*");

        assertThat(page.headers().map().get("content-type").get(0)).isEqualToIgnoringCase("text/plain;charset=utf-8");
        assertThat(page.body()).contains("\n  rate-limited\n").doesNotContain("<p>");
        assertThat(get("/scenario/rate-limited", "*/*").body())
                .contains("A good client: ", "name: rate-limited", "/scenario/rate-limited/v1/realtime");
    }

    @Test
    void eachHasAPageOfItsOwn() throws Exception {
        assertThat(get("/scenario/rate-limited", "text/html").body())
                .contains("<h1>rate-limited</h1>", "A good client</b> tells", "failing-responses:");
        for (Map.Entry<String, String> wrong :
                Map.of("text/html", "<p>There is", "*/*", "There is").entrySet()) {
            HttpResponse<String> page = get("/scenario/rate-%3Climited", wrong.getKey());
            assertThat(page.statusCode()).isEqualTo(404);
            assertThat(page.body()).contains(wrong.getValue(), "rate-limited").doesNotContain("rate-<");
        }
    }

    @Test
    void aHostNobodyHasIsNotRepeated() throws IOException {
        RawClient client = new RawClient(open.server().httpUrl());
        client.write("GET / HTTP/1.1\r\nHost: a\"b\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
        assertThat(new String(client.readToEnd(), StandardCharsets.UTF_8)).doesNotContain("a\"b");
        client.close();
    }

    private HttpResponse<String> get(String path, String accept) throws IOException, InterruptedException {
        URI uri = URI.create(open.server().httpUrl() + path);
        return open.http()
                .send(
                        HttpRequest.newBuilder(uri).header("Accept", accept).build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
