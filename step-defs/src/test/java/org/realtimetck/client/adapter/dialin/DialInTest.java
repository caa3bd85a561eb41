package org.realtimetck.client.adapter.dialin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.realtimetck.client.adapter.AdapterClient;
import org.realtimetck.client.adapter.AdapterRuns;
import org.realtimetck.client.adapter.Declared;
import org.realtimetck.client.adapter.serving.AdapterServer;
import org.realtimetck.client.process.ClientNotStartedException;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.ReferenceClients;
import org.realtimetck.verdict.ExitCode;
import org.realtimetck.verdict.RunResult;
import org.realtimetck.verdict.ScenarioResult;
import org.realtimetck.verdict.Verdict;
import org.realtimetck.wire.Dialect;

@Timeout(120)
class DialInTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void anAdapterThatDialsInIsJudgedAsAnyOther(@TempDir Path authority) throws Exception {
        DialIn place = DialIn.listen(PATIENCE);
        Dialler.dial(place.address());
        RunResult run = AdapterRuns.run(
                authority,
                EnumSet.of(Dialect.OPENAI),
                12,
                server -> AdapterClient.prepare(place, 2.0, Declared.nothing()));
        assertThat(run.client().name()).isEqualTo("reference");
        assertThat(run.scenarios())
                .extracting(ScenarioResult::verdict)
                .isSubsetOf(Verdict.PASSED, Verdict.NOT_APPLICABLE)
                .contains(Verdict.PASSED);
        assertThat(ExitCode.of(run)).isEqualTo(ExitCode.PASS);
    }

    @Test
    void nobodyComesInWithoutTheToken() throws Exception {
        try (DialIn place = DialIn.listen(PATIENCE)) {
            assertThat(Dialler.dial(place.address().replaceFirst("token=.*", "token=guess"))
                            .closeCode())
                    .isEqualTo(1008);
            assertThat(Dialler.dial(place.address().replaceFirst("\\?.*", "")).closeCode())
                    .isEqualTo(1008);
        }
    }

    @Test
    void aSecondAdapterIsTurnedAway() throws Exception {
        try (DialIn place = DialIn.listen(PATIENCE)) {
            Dialler.dial(place.address());
            place.connect();
            assertThat(Dialler.dial(place.address()).closeCode()).isEqualTo(1013);
        }
    }

    @Test
    void ifNobodyDialsTheClientCannotStart() {
        try (DialIn place = DialIn.listen(Duration.ofMillis(50))) {
            assertThatThrownBy(place::connect)
                    .isInstanceOf(ClientNotStartedException.class)
                    .hasMessageContaining("expected an adapter to dial in within ")
                    .hasMessageContaining("Dial ws://127.0.0.1:");
        }
    }

    /** The reference client behind a WebSocket that it dials itself. */
    private static final class Dialler implements WebSocket.Listener {

        private final PipedOutputStream heard = new PipedOutputStream();
        private final PipedInputStream in;
        private final StringBuilder message = new StringBuilder();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);

        private Dialler() throws IOException {
            in = new PipedInputStream(heard, 1 << 20);
        }

        static Dialler dial(String address) throws Exception {
            Dialler dialler = new Dialler();
            WebSocket socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .buildAsync(URI.create(address), dialler)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            Thread serving = new Thread(() -> dialler.serve(socket), "adapter that dialled in");
            serving.setDaemon(true);
            serving.start();
            return dialler;
        }

        private void serve(WebSocket socket) {
            try {
                new AdapterServer(ReferenceClients.PROFILE, ReferenceClient::new, new Lines(socket)).serve(in);
            } catch (IOException e) {
                closed.completeExceptionally(e);
            }
        }

        int closeCode() throws Exception {
            return closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                try {
                    heard.write((message + "\n").getBytes(StandardCharsets.UTF_8));
                    heard.flush();
                } catch (IOException e) {
                    closed.completeExceptionally(e);
                }
                message.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return CompletableFuture.completedFuture(null);
        }

        /** One line, one message. */
        private final class Lines extends OutputStream {

            private final WebSocket socket;

            Lines(WebSocket socket) {
                this.socket = socket;
            }

            @Override
            public void write(int one) throws IOException {
                throw new IOException("whole lines only");
            }

            @Override
            public void write(byte[] line) {
                String text = new String(line, StandardCharsets.UTF_8).strip();
                lastSend = lastSend.thenCompose(before -> socket.sendText(text, true));
            }
        }
    }
}
