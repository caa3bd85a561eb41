package org.realtimetck.client.slip;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Target;
import org.realtimetck.client.inprocess.SessionSettings;
import org.realtimetck.client.reference.EventReader;
import org.realtimetck.client.reference.Opening;
import org.realtimetck.client.reference.Outlets;
import org.realtimetck.client.reference.Persistence;
import org.realtimetck.client.reference.RealtimeSocket;
import org.realtimetck.client.reference.ReferenceClient;
import org.realtimetck.client.reference.SessionShape;
import org.realtimetck.client.reference.UpgradeRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The reference client with one thing wrong, which is what it was told to do beside its work. In what it sends, an
 * apostrophe stands for the quote of JSON, and {@code $item}, {@code $response} and {@code $call} for the ids of the
 * event it answers.
 */
public final class Slip extends ReferenceClient {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Runnable> first = new ArrayList<>();
    private final List<Runnable> then = new ArrayList<>();
    private final Map<String, List<Consumer<JsonNode>>> answers = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private Consumer<ObjectNode> shape = session -> {};
    private UnaryOperator<String> path = UnaryOperator.identity();
    private UnaryOperator<String> query = UnaryOperator.identity();
    private boolean configures = true;
    private int closeCode = 1000;
    private String until = "session.updated";
    private int times = 1;
    private @Nullable Outlets outlets;
    private @Nullable Target target;

    /** Changes the session it asks for. */
    Slip asksFor(Consumer<ObjectNode> change) {
        shape = change;
        return this;
    }

    /** Asks for server turn detection. */
    Slip withTurnDetection() {
        return asksFor(session -> ((ObjectNode) session.at("/audio/input"))
                .putObject("turn_detection")
                .put("type", "server_vad"));
    }

    Slip dials(UnaryOperator<String> newPath) {
        path = newPath;
        return this;
    }

    Slip dialsWithQuery(UnaryOperator<String> newQuery) {
        query = newQuery;
        return this;
    }

    /** Sends an HTTP request first, without TLS. */
    Slip posts(String httpPath) {
        return doesFirst(() -> {
            URI address = URI.create(Objects.requireNonNull(target).httpOrigin() + httpPath);
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + target.key())
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            HttpClient.newHttpClient()
                    .sendAsync(request, HttpResponse.BodyHandlers.discarding())
                    .join();
        });
    }

    Slip withoutConfiguring() {
        configures = false;
        return this;
    }

    /** Sends these before its configuration. */
    Slip first(String... events) {
        return doesFirst(() -> send(events));
    }

    Slip doesFirst(Runnable deed) {
        first.add(deed);
        return this;
    }

    /** Sends these when it is configured. */
    Slip then(String... events) {
        return does(() -> send(events));
    }

    Slip does(Runnable deed) {
        then.add(deed);
        return this;
    }

    /** Sends these whenever an event of the type comes. */
    Slip on(String type, String... events) {
        answers.computeIfAbsent(type, any -> new ArrayList<>()).add(event -> {
            for (String text : events) {
                send(filled(text, event));
            }
        });
        return this;
    }

    /** Sends these when the first event of the type comes. */
    Slip once(String type, String... events) {
        AtomicBoolean done = new AtomicBoolean();
        return tells(type, event -> {
            if (done.compareAndSet(false, true)) {
                send(events);
            }
        });
    }

    /** Is heard by whoever asks for an id of the session. */
    Slip tells(String type, Consumer<JsonNode> listener) {
        answers.computeIfAbsent(type, any -> new ArrayList<>()).add(listener);
        return this;
    }

    /** Leaves as soon as an event of the type comes, with this close code; 1006 is no close frame at all. */
    Slip leavesOn(String type, int code) {
        closeCode = code;
        until = "";
        answers.computeIfAbsent(type, any -> new ArrayList<>()).add(event -> {
            hangUp();
            over.countDown();
        });
        return this;
    }

    /** Is done when so many events of the type have come. */
    Slip until(String type, int newTimes) {
        until = type;
        times = newTimes;
        return this;
    }

    CountDownLatch over() {
        return over;
    }

    void send(String... events) {
        for (String text : events) {
            outlets().send((ObjectNode) JSON.readTree(text.replace('\'', '"')));
        }
    }

    private Outlets outlets() {
        if (outlets == null) {
            throw new IllegalStateException("expected an open session");
        }
        return outlets;
    }

    private static String filled(String text, JsonNode event) {
        String item = event.path("item_id").asString(event.at("/item/id").asString(""));
        String response =
                event.path("response_id").asString(event.at("/response/id").asString(""));
        String call = event.findValuesAsString("call_id").stream().findFirst().orElse("");
        return text.replace("$item", item).replace("$response", response).replace("$call", call);
    }

    private synchronized void seen(String type, JsonNode event) {
        answers.getOrDefault(type, List.of()).forEach(answer -> answer.accept(event));
        if (counts.merge(type, 1, Integer::sum) == times && type.equals(until)) {
            over.countDown();
        }
    }

    @Override
    protected void configure() throws InterruptedException {
        first.forEach(Runnable::run);
        if (configures) {
            super.configure();
        }
        then.forEach(Runnable::run);
    }

    @Override
    protected Opening opening(Outlets newOutlets, SessionShape sessionShape) {
        outlets = newOutlets;
        return super.opening(newOutlets, sessionShape);
    }

    @Override
    protected SessionShape sessionShape(SessionSettings settings) {
        return new SessionShape(settings) {
            @Override
            protected ObjectNode session() {
                ObjectNode session = super.session();
                shape.accept(session);
                return session;
            }
        };
    }

    @Override
    protected UpgradeRequest upgradeRequest(Target newTarget) {
        target = newTarget;
        return new UpgradeRequest(newTarget) {
            @Override
            protected String path() {
                return path.apply(super.path());
            }

            @Override
            protected String query() {
                return query.apply(super.query());
            }
        };
    }

    /** Tries once. */
    @Override
    protected Persistence persistence() {
        return new Persistence() {
            @Override
            protected Optional<Duration> pause(int attempt, IOException failure) {
                return Optional.empty();
            }
        };
    }

    @Override
    protected EventReader eventReader(Outlets toApplication, Map<String, Consumer<JsonNode>> listeners) {
        return new EventReader(toApplication, listeners) {
            @Override
            protected void event(JsonNode event) {
                super.event(event);
                seen(event.path("type").stringValue(), event);
            }

            @Override
            protected void binary() {
                super.binary();
                seen("binary", JSON.createObjectNode());
            }
        };
    }

    @Override
    protected void connectionEnded(@Nullable Integer code, @Nullable String reason) {
        super.connectionEnded(code, reason);
        over.countDown();
    }

    @Override
    protected void leave(RealtimeSocket connected) {
        if (closeCode == 1006) {
            connected.abort("done");
        } else {
            connected.close(closeCode);
        }
    }
}
