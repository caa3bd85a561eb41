package org.realtimetck.server;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.realtimetck.coverage.Observed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JDK's WebSocket client, with patience: every wait has a limit and says what was heard before it. */
public final class JdkClient implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;
    private static final JsonMapper MAPPER = new JsonMapper();

    /**
     * How a connection ended.
     *
     * @param code 1006 if it ended without a close frame
     */
    public record End(int code, String reason) {}

    private final List<String> heard = new ArrayList<>();
    private final Ear ear = new Ear();
    private final WebSocket socket;

    private JdkClient(HttpClient http, URI url, Map<String, String> headers, List<String> subprotocols) {
        WebSocket.Builder builder = http.newWebSocketBuilder();
        headers.forEach(builder::header);
        if (!subprotocols.isEmpty()) {
            builder.subprotocols(
                    subprotocols.get(0), subprotocols.stream().skip(1).toArray(String[]::new));
        }
        socket = builder.buildAsync(url, ear).join();
    }

    /** Connects; a handshake that is not answered by 101 throws. */
    public static JdkClient connect(HttpClient http, URI url, Map<String, String> headers, List<String> subprotocols) {
        return new JdkClient(http, url, headers, subprotocols);
    }

    /** Connects with a bearer key. */
    public static JdkClient connect(HttpClient http, URI origin, String target, String key) {
        return connect(http, webSocket(origin, target), Map.of("Authorization", "Bearer " + key), List.of());
    }

    public static URI webSocket(URI origin, String target) {
        return URI.create(origin.toString().replaceFirst("^http", "ws") + target);
    }

    public void send(String text) {
        Observed.received(text);
        socket.sendText(text, true).join();
    }

    public void sendBinary(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    /** The subprotocol the server chose; empty for none. */
    public String subprotocol() {
        return socket.getSubprotocol();
    }

    /** The next text message, as it came. */
    public String nextText() throws InterruptedException {
        String text = ear.texts.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (text == null) {
            throw new AssertionError("expected another message within " + PATIENCE_SECONDS + " s, heard only " + heard
                    + (ear.end.isDone() ? ", then the end " + ear.end.join() : ""));
        }
        heard.add(text.length() <= 300 ? text : text.substring(0, 300) + "…");
        return text;
    }

    /** The next text message, or nothing if none comes within a limit or before the end. */
    public Optional<String> nextWithin(Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < deadline) {
            String text = ear.texts.poll(50, TimeUnit.MILLISECONDS);
            if (text != null || ear.end.isDone()) {
                return Optional.ofNullable(text == null ? ear.texts.poll() : text);
            }
        }
        return Optional.empty();
    }

    /** The next text message, which has to be JSON. */
    public JsonNode next() throws InterruptedException {
        return MAPPER.readTree(nextText());
    }

    /** Reads on until an event of this type, and gives it. */
    public JsonNode nextOf(String type) throws InterruptedException {
        while (true) {
            JsonNode event = next();
            if (type.equals(event.path("type").asString(""))) {
                return event;
            }
        }
    }

    /** Messages that have arrived and were not read yet, read now. */
    public List<String> unread() {
        List<String> texts = new ArrayList<>();
        ear.texts.drainTo(texts);
        return texts;
    }

    public End end() throws InterruptedException {
        try {
            return ear.end.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stillOpen) {
            throw new AssertionError(
                    "expected the connection to end within " + PATIENCE_SECONDS + " s, heard " + heard, stillOpen);
        } catch (ExecutionException broken) {
            throw new AssertionError("the test's own listener broke", broken);
        }
    }

    @Override
    public void close() {
        socket.abort();
    }

    /** The JDK calls it from one thread at a time. */
    private static final class Ear implements WebSocket.Listener {

        private final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        private final CompletableFuture<End> end = new CompletableFuture<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                texts.add(text.toString());
                text.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            end.complete(new End(code, reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            end.complete(new End(1006, ""));
        }
    }
}
