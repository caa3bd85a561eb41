import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/**
 * YOUR CLIENT GOES HERE. This one is small and has no SDK, so that there is something to judge from the first minute.
 * Put yours in its place: keep open, say, ask, cancel and close, and tell what your application gets to know.
 */
final class Session implements WebSocket.Listener {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final Consumer<JsonObject> tell;
    private final SSLContext trust;
    private final CompletableFuture<JsonObject> opened = new CompletableFuture<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final StringBuilder message = new StringBuilder();
    private WebSocket socket;
    private CompletableFuture<?> lastSend = CompletableFuture.completedFuture(null);
    private boolean ready;
    private int turn;
    private CompletableFuture<String> turnOver;
    private String createId;
    private int lastId;

    /**
     * @param tell takes observations: text, turnEnd, error, connection
     * @param trust null for what the JVM trusts
     */
    Session(Consumer<JsonObject> tell, SSLContext trust) {
        this.tell = tell;
        this.trust = trust;
    }

    /** Connects and configures. Returns null if that went well, else the error. */
    JsonObject open(JsonObject target, JsonObject config) throws InterruptedException {
        String model = URLEncoder.encode(text(target, "model"), StandardCharsets.UTF_8);
        URI url = URI.create(text(target, "httpUrl").replaceFirst("^http", "ws") + "/realtime?model=" + model);
        HttpClient.Builder http = HttpClient.newBuilder().connectTimeout(LIMIT);
        if (trust != null) {
            http.sslContext(trust);
        }
        WebSocket.Builder upgrade = http.build().newWebSocketBuilder().connectTimeout(LIMIT);
        if (text(target, "profile").equals("azure")) {
            upgrade.header("api-key", text(target, "key"));
        } else {
            upgrade.header("Authorization", "Bearer " + text(target, "key"));
        }
        try {
            WebSocket connected = upgrade.buildAsync(url, this).join();
            synchronized (this) {
                socket = connected;
                send(event("session.update", "session", session(config)));
            }
        } catch (CompletionException e) {
            notConnected(e.getCause());
        }
        opened.completeOnTimeout(
                error("timeout", null, "no session within " + LIMIT), LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        return opened.join();
    }

    private synchronized void notConnected(Throwable cause) {
        boolean refused = cause instanceof WebSocketHandshakeException;
        String status = refused ? "HTTP " + ((WebSocketHandshakeException) cause).getResponse().statusCode() : "";
        fail(error("connection_failed", null, refused ? status : cause.toString()));
        ended(null, null);
    }

    private static JsonObject session(JsonObject config) {
        JsonObject session = new JsonObject();
        session.addProperty("type", "realtime");
        JsonArray modalities = new JsonArray();
        modalities.add(text(config, "output") == null ? "text" : text(config, "output"));
        session.add("output_modalities", modalities);
        if (text(config, "instructions") != null) {
            session.addProperty("instructions", text(config, "instructions"));
        }
        // no turn detection: this application says itself when a turn is over
        JsonObject audio = object("input", object("turn_detection", JsonNull.INSTANCE));
        if (text(config, "voice") != null) {
            audio.add("output", object("voice", config.get("voice")));
        }
        session.add("audio", audio);
        return session;
    }

    synchronized boolean isOpen() {
        return socket != null && closed.getCount() > 0;
    }

    synchronized void say(String text) {
        JsonObject part = new JsonObject();
        part.addProperty("type", "input_text");
        part.addProperty("text", text);
        JsonArray content = new JsonArray();
        content.add(part);
        JsonObject item = new JsonObject();
        item.addProperty("type", "message");
        item.addProperty("role", "user");
        item.add("content", content);
        send(event("conversation.item.create", "item", item));
    }

    /** Asks for an answer; completes with its status when the turn is over. */
    synchronized CompletableFuture<String> ask() {
        CompletableFuture<String> over = new CompletableFuture<>();
        turn++;
        turnOver = over;
        createId = send(event("response.create", null, null));
        if (!isOpen()) {
            endTurn("failed", "connection_lost");
        }
        return over;
    }

    synchronized void cancel() {
        if (turnOver != null) {
            send(event("response.cancel", null, null));
        }
    }

    void close() throws InterruptedException {
        if (isOpen()) {
            synchronized (this) {
                lastSend = lastSend.handle((done, failure) -> socket.sendClose(1000, "").join());
            }
            if (!closed.await(3, TimeUnit.SECONDS)) {
                socket.abort();
                ended(1006, "no answer to the close frame");
            }
        }
    }

    /** The JDK takes one message at a time; each waits for the one before it. A lost connection is heard of apart. */
    private String send(JsonObject event) {
        String id = "event_" + ++lastId;
        event.addProperty("event_id", id);
        if (isOpen()) {
            lastSend = lastSend.handle((done, failure) -> socket.sendText(event.toString(), true).join());
        }
        return id;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            String whole = message.toString();
            message.setLength(0);
            heard(whole);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        if (last) {
            tellError(error("malformed_event", null, "expected text, got a binary message"), null, false);
        }
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        ended(code, reason);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        ended(1006, failure.toString());
    }

    /** The API grows without notice, so types that are not listed here are passed over. */
    private synchronized void heard(String json) {
        try {
            JsonObject event = JsonParser.parseString(json).getAsJsonObject();
            switch (event.get("type").getAsString()) {
                case "session.updated" -> ready();
                case "response.output_text.delta", "response.output_audio_transcript.delta" -> {
                    JsonObject text = observation("text");
                    text.addProperty("turn", turn);
                    text.add("delta", event.get("delta"));
                    tell.accept(text);
                }
                case "response.done" -> responseDone(event.getAsJsonObject("response"));
                case "error" -> onError(event.getAsJsonObject("error"));
                default -> {}
            }
        } catch (JsonParseException | IllegalStateException | NullPointerException e) {
            // one message is lost; the next one may be whole
            tellError(error("malformed_event", null, "expected an event as JSON: " + e.getMessage()), null, false);
        }
    }

    private void ready() {
        if (!ready) {
            ready = true;
            JsonObject open = observation("connection");
            open.addProperty("state", "open");
            tell.accept(open);
            opened.complete(null);
        }
    }

    /** Only the status says how a response ended: one that fails comes without an error event. */
    private void responseDone(JsonObject response) {
        String code = null;
        if (response.get("status_details") instanceof JsonObject details) {
            code = text(details, "reason");
            if (details.get("error") instanceof JsonObject error) {
                tellError(error, null, false);
                code = text(error, "code") == null ? text(error, "type") : text(error, "code");
            }
        }
        endTurn(text(response, "status") == null ? "failed" : text(response, "status"), code);
    }

    /** Most errors are about one event and leave the session as it was; before it is there, they end it. */
    private void onError(JsonObject error) {
        if (!ready) {
            fail(error);
            return;
        }
        String eventId = text(error, "event_id");
        tellError(error, eventId, false);
        if (eventId != null && eventId.equals(createId)) {
            endTurn("failed", text(error, "code") == null ? text(error, "type") : text(error, "code"));
        }
    }

    private void fail(JsonObject error) {
        tellError(error, null, true);
        opened.complete(error);
    }

    private void tellError(JsonObject error, String eventId, boolean fatal) {
        JsonObject told = observation("error");
        told.addProperty("type", text(error, "type"));
        told.addProperty("code", text(error, "code"));
        told.addProperty("message", text(error, "message"));
        told.addProperty("eventId", eventId);
        told.addProperty("fatal", fatal);
        tell.accept(told);
    }

    private void endTurn(String status, String code) {
        if (turnOver != null) {
            JsonObject end = observation("turnEnd");
            end.addProperty("turn", turn);
            end.addProperty("status", status);
            end.addProperty("code", code);
            tell.accept(end);
            turnOver.complete(status);
            turnOver = null;
        }
    }

    /** Whatever the close code: an answer that was under way will not come. */
    private synchronized void ended(Integer code, String reason) {
        if (closed.getCount() > 0) {
            closed.countDown();
            JsonObject end = observation("connection");
            end.addProperty("state", "closed");
            end.addProperty("code", code);
            end.addProperty("reason", reason);
            tell.accept(end);
            opened.complete(error("connection_lost", null, "closed with " + code + " " + reason));
            endTurn("failed", "connection_lost");
        }
    }

    private static JsonObject observation(String kind) {
        JsonObject observation = new JsonObject();
        observation.addProperty("obs", kind);
        return observation;
    }

    private static JsonObject error(String type, String code, String message) {
        JsonObject error = new JsonObject();
        error.addProperty("type", type);
        error.addProperty("code", code);
        error.addProperty("message", message);
        return error;
    }

    private static JsonObject event(String type, String name, JsonElement value) {
        JsonObject event = name == null ? new JsonObject() : object(name, value);
        event.addProperty("type", type);
        return event;
    }

    private static JsonObject object(String name, JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(name, value);
        return object;
    }

    private static String text(JsonObject object, String field) {
        JsonElement value = object.get(field);
        return value == null || value.isJsonNull() ? null : value.getAsString();
    }
}
