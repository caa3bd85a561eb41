package org.realtimetck.client.reference;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/**
 * One WebSocket. Messages leave in the order of {@link #send} and come in whole; its end is reported once, however it
 * came. Thread-safe.
 */
public final class RealtimeSocket {

    private static final int NORMAL = 1000;

    private final WebSocket socket;
    private final SocketListener listener;
    /** The JDK takes one message at a time; each waits for the one before it. */
    private CompletableFuture<WebSocket> lastSend;

    private RealtimeSocket(WebSocket socket, SocketListener listener) {
        this.socket = socket;
        this.listener = listener;
        this.lastSend = CompletableFuture.completedFuture(socket);
    }

    /**
     * @throws IOException if the connection cannot be made within {@code limit}; a {@link
     *     java.net.http.WebSocketHandshakeException} if the service answered the upgrade with an HTTP status
     */
    static RealtimeSocket connect(
            URI address, Map<String, String> headers, SSLContext trust, Duration limit, SocketListener listener)
            throws IOException, InterruptedException {
        WebSocket.Builder upgrade = HttpClient.newBuilder()
                .sslContext(trust)
                .connectTimeout(limit)
                .build()
                .newWebSocketBuilder()
                .connectTimeout(limit);
        headers.forEach(upgrade::header);
        CompletableFuture<WebSocket> socket = upgrade.buildAsync(address, listener);
        try {
            return new RealtimeSocket(socket.get(), listener);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException refused ? refused : new IOException(e.getCause());
        } catch (InterruptedException e) {
            listener.endWithoutCloseFrame("the application was interrupted while it connected");
            throw e;
        }
    }

    /** Returns at once. That a message could not be sent is heard; that the connection is over is heard apart. */
    synchronized void send(String message) {
        lastSend = afterLastSend(() -> socket.sendText(message, true)).whenComplete((sent, failure) -> {
            if (failure != null) {
                listener.sendingFailed(rootOf(failure).toString());
            }
        });
    }

    /** Sends a close frame after all messages, unless the peer was faster. The end follows when it has answered. */
    void close() {
        close(NORMAL);
    }

    /** The same with another code. */
    public synchronized void close(int code) {
        lastSend = afterLastSend(() -> socket.sendClose(code, ""));
    }

    private CompletableFuture<WebSocket> afterLastSend(Supplier<CompletableFuture<WebSocket>> send) {
        return lastSend.handle((sent, failure) -> socket).thenCompose(ready -> send.get());
    }

    /** Cuts the connection without a close frame. */
    public void abort(String why) {
        socket.abort();
        listener.endWithoutCloseFrame(why);
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
