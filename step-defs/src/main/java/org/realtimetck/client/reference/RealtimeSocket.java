package org.realtimetck.client.reference;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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
    static RealtimeSocket connect(URI address, Map<String, String> headers, SSLContext trust, Duration limit, Ears ears)
            throws IOException, InterruptedException {
        WebSocket.Builder upgrade = HttpClient.newBuilder()
                .sslContext(trust)
                .connectTimeout(limit)
                .build()
                .newWebSocketBuilder()
                .connectTimeout(limit);
        headers.forEach(upgrade::header);
        SocketListener listener = new SocketListener(ears);
        CompletableFuture<WebSocket> socket = upgrade.buildAsync(address, listener);
        try {
            return new RealtimeSocket(socket.get(), listener);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException refused ? refused : new IOException(e.getCause());
        } catch (InterruptedException e) {
            socket.whenComplete((late, failure) -> {
                if (late != null) {
                    late.abort();
                }
            });
            throw e;
        }
    }

    /** Returns at once. A message that cannot be sent ends the connection. */
    synchronized void send(String message) {
        then(lastSend.thenCompose(ready -> socket.sendText(message, true)));
    }

    /** Sends a close frame after all messages. The end follows when the peer has answered it. */
    synchronized void close() {
        then(lastSend.thenCompose(ready -> socket.sendClose(NORMAL, "")));
    }

    private void then(CompletableFuture<WebSocket> send) {
        lastSend = send;
        send.whenComplete((sent, failure) -> {
            if (failure != null) {
                abort("sending failed: " + rootOf(failure));
            }
        });
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
