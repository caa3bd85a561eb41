package org.realtimetck.junit;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A client of the tests': connects, says what it is told to, and leaves. */
final class Visitor implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final WebSocket socket;
    private final CompletableFuture<Integer> end = new CompletableFuture<>();

    private Visitor(FakeSession session, String key) throws Exception {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", "Bearer " + key)
                .buildAsync(session.webSocketUrl("gpt-realtime"), new Ear())
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    static Visitor of(FakeSession session) throws Exception {
        return new Visitor(session, session.key());
    }

    static Visitor withKey(FakeSession session, String key) throws Exception {
        return new Visitor(session, key);
    }

    void send(String text) throws Exception {
        socket.sendText(text, true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The code the connection ended with. */
    int end() throws Exception {
        return end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        if (!socket.isOutputClosed()) {
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "")
                    .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    // the fake may have closed it meanwhile, which is as good
                    .handle((sent, closedMeanwhile) -> socket)
                    .join();
        }
    }

    private final class Ear implements WebSocket.Listener {

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket closed, int code, String reason) {
            end.complete(code);
            return null;
        }

        @Override
        public void onError(WebSocket broken, Throwable error) {
            end.completeExceptionally(error);
        }
    }
}
