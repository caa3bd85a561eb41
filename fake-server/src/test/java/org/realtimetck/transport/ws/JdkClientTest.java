package org.realtimetck.transport.ws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.pipe.Frame;
import org.realtimetck.transport.Authorities;
import org.realtimetck.transport.RecordingGate;
import org.realtimetck.transport.RecordingLine;
import org.realtimetck.transport.RecordingLine.End;
import org.realtimetck.transport.TestServer;
import org.realtimetck.transport.tls.LocalAuthority;

class JdkClientTest {

    @TempDir
    Path folder;

    private final RecordingGate gate = new RecordingGate();
    private final Heard heard = new Heard();

    @Test
    void talksOverPlainAndTls() throws Exception {
        try (TestServer fake = TestServer.start(folder, gate)) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(Authorities.trusting(fake.authority()))
                    .build();
            for (URI url : new URI[] {fake.server().httpUrl(), fake.server().httpsUrl()}) {
                WebSocket socket = connect(client, url);
                RecordingLine line = gate.nextLine();
                assertThat(gate.nextHandshake().secure())
                        .isEqualTo(url.getScheme().equals("https"));
                socket.sendText("hello", true).join();
                assertThat(line.nextText()).isEqualTo("hello");
                line.sendText("x".repeat(300_000));
                assertThat(heard.next()).isEqualTo("text of 300000");
                line.send(new Frame.Close(1001, "bye"));
                assertThat(heard.next()).isEqualTo("close 1001 bye");
                assertThat(line.end().code()).isEqualTo(1001);
            }
        }
    }

    @Test
    void anAbortOverTlsIsAnEndWithoutACode() throws Exception {
        try (TestServer fake = TestServer.start(folder, gate)) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(Authorities.trusting(fake.authority()))
                    .build();
            connect(client, fake.server().httpsUrl());
            RecordingLine line = gate.nextLine();
            line.send(new Frame.Text(null, "last"), new Frame.Abort());
            // the JDK's client may drop a message that the end of the stream follows at once
            String first = heard.next();
            String end = first.equals("text of 4") ? heard.next() : first;
            assertThat(end).isIn("close 1006 ", "error");
            assertThat(line.end()).isEqualTo(new End(1006, ""));
        }
    }

    @Test
    void anotherAuthorityIsNotTrusted(@TempDir Path elsewhere) throws Exception {
        try (TestServer fake = TestServer.start(folder, gate)) {
            HttpClient client = HttpClient.newBuilder()
                    .sslContext(Authorities.trusting(LocalAuthority.open(elsewhere)))
                    .build();
            assertThatThrownBy(() -> connect(client, fake.server().httpsUrl()))
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(SSLException.class);
        }
    }

    private WebSocket connect(HttpClient client, URI server) {
        URI target = URI.create(server.toString().replaceFirst("http", "ws") + "/v1/realtime?model=gpt-realtime");
        return client.newWebSocketBuilder().buildAsync(target, heard).join();
    }

    private static final class Heard implements WebSocket.Listener {

        private final BlockingQueue<String> facts = new LinkedBlockingQueue<>();
        private final StringBuilder text = new StringBuilder();

        @Nullable
        String next() throws InterruptedException {
            return facts.poll(20, TimeUnit.SECONDS);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                facts.add("text of " + text.length());
                text.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            facts.add("close " + code + " " + reason);
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            facts.add("error");
        }
    }
}
