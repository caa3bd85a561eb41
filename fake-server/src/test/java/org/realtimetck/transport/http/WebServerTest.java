package org.realtimetck.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.transport.Authorities;
import org.realtimetck.transport.RawClient;
import org.realtimetck.transport.RecordingGate;
import org.realtimetck.transport.TestServer;

class WebServerTest {

    @TempDir
    Path folder;

    @Test
    void servesPlainHttpToAClientThatOffersH2c() throws Exception {
        try (TestServer fake = TestServer.start(
                folder,
                new RecordingGate(),
                options -> options.withHttp(config -> config.routes.get("/health", ctx -> ctx.result("fine"))))) {
            HttpClient offersH2c = HttpClient.newBuilder()
                    .sslContext(Authorities.trusting(fake.authority()))
                    .build();
            assertThat(get(offersH2c, fake.server().httpUrl(), "/health").body())
                    .isEqualTo("fine");
            assertThat(get(offersH2c, fake.server().httpsUrl(), "/health").body())
                    .isEqualTo("fine");
        }
    }

    /** A client that would rather speak HTTP/2 is told HTTP/1.1 when TLS is agreed on. */
    @Test
    void http2IsNotSpoken() throws Exception {
        try (TestServer fake = TestServer.start(folder, new RecordingGate())) {
            HttpClient wantsHttp2 = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_2)
                    .sslContext(Authorities.trusting(fake.authority()))
                    .build();
            assertThat(get(wantsHttp2, fake.server().httpsUrl(), "/v1/realtime").version())
                    .isEqualTo(HttpClient.Version.HTTP_1_1);
        }
    }

    @Test
    void tellsWhereTheWebSocketsAre() throws Exception {
        try (TestServer fake = TestServer.start(folder, new RecordingGate())) {
            for (String path : new String[] {"/", "/v1/chat/completions"}) {
                HttpResponse<String> answer =
                        get(HttpClient.newHttpClient(), fake.server().httpUrl(), path);
                assertThat(answer.statusCode()).isEqualTo(404);
                assertThat(answer.headers().firstValue("content-type").orElse(""))
                        .startsWith("application/json");
                assertThat(answer.body())
                        .contains("Invalid URL (GET " + path + ")")
                        .contains("/v1/realtime?model=<model>");
            }
        }
    }

    @Test
    void leavesA404OfItsCallersRoutesAlone() throws Exception {
        try (TestServer fake = TestServer.start(
                folder,
                new RecordingGate(),
                options -> options.withHttp(config ->
                        config.routes.get("/call/{id}", ctx -> ctx.status(404).result("no such call"))))) {
            assertThat(get(HttpClient.newHttpClient(), fake.server().httpUrl(), "/call/7")
                            .body())
                    .isEqualTo("no such call");
        }
    }

    @Test
    void namesTheBusyPort() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            int port = busy.getLocalPort();
            assertThatThrownBy(
                            () -> TestServer.start(folder, new RecordingGate(), options -> options.withPorts(0, port)))
                    .isInstanceOf(PortUnavailable.class)
                    .hasMessageContaining("expected to listen on 127.0.0.1 port " + port)
                    .hasMessageContaining("choose another port");
        }
    }

    @Test
    void failsWithTheCauseWhenThereIsNoIdentity() {
        assertThatThrownBy(() -> WebServer.start(WebServerOptions.defaults(), new RecordingGate(), () -> {
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("cannot make TLS ready")
                .hasRootCauseMessage("planted");
    }

    @Test
    void freesItsPortsWhenClosed() {
        TestServer fake = TestServer.start(folder, new RecordingGate());
        fake.close();
        for (URI url : new URI[] {fake.server().httpUrl(), fake.server().httpsUrl()}) {
            assertThatThrownBy(() -> new RawClient(url)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void listensOnLoopbackOnly() {
        try (TestServer fake = TestServer.start(folder, new RecordingGate())) {
            assertThat(fake.server().httpUrl()).hasScheme("http").hasHost("127.0.0.1");
            assertThat(fake.server().httpsUrl()).hasScheme("https").hasHost("127.0.0.1");
        }
    }

    private static HttpResponse<String> get(HttpClient client, URI server, String path) throws Exception {
        return client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofString());
    }
}
