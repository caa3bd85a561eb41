package org.realtimetck.client.adapter;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.adapter.AdapterFault.Kind;
import org.realtimetck.client.process.KeptOutput;
import org.realtimetck.client.process.KeyMask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One adapter at work: requests and answers, sessions and what they are told. Thread-safe. */
final class AdapterConnection implements AdapterLines.Ears, AutoCloseable {

    /** A request that waits for its answer. */
    private record Asked(String op, CompletableFuture<Answer> answer) {}

    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final int SHOWN_LINES = 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AdapterLines lines;
    private final AdapterMessage reader;
    /** Reading goes on while messages are taken in, so that a flood is seen as one. */
    private final Executor inOrder = oneThread();

    private final FloodGate gate = new FloodGate(System::nanoTime);
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();
    private final Map<String, AdapterSession> sessions = new ConcurrentHashMap<>();
    private final KeptOutput firstWords = new KeptOutput();
    private final Set<String> everOpened = ConcurrentHashMap.newKeySet();
    private final AtomicLong ids = new AtomicLong();
    private @Nullable AdapterFault fault;

    AdapterConnection(AdapterLines lines, AdapterSchema schema) {
        this.lines = lines;
        this.reader = new AdapterMessage(schema);
    }

    private static Executor oneThread() {
        ThreadPoolExecutor thread =
                new ThreadPoolExecutor(1, 1, IDLE.toSeconds(), TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                    Thread made = new Thread(work, "adapter's messages");
                    made.setDaemon(true);
                    return made;
                });
        thread.allowCoreThreadTimeOut(true);
        return thread;
    }

    static ObjectNode message() {
        return JSON.createObjectNode();
    }

    /**
     * Introduces the kit and hears what the adapter says of its client.
     *
     * @throws AdapterFault if it says nothing of use; the adapter is then ended
     */
    Hello hello(String kitVersion, double timeScale) throws InterruptedException {
        lines.begin(this);
        ObjectNode hello = message();
        hello.putArray("protocols").add(Hello.PROTOCOL);
        hello.putObject("kit").put("name", "realtime-tck").put("version", kitVersion);
        hello.put("timeScale", timeScale);
        try {
            Answer answer = await("hello", request("hello", hello), Limits.times(Limits.HELLO, timeScale));
            reader.require(answer.body(), "helloAnswer", answer.body().toString());
            return Hello.of(answer.body());
        } catch (AdapterFault refused) {
            fail(refused);
            throw refused;
        }
    }

    /** Sends a request; its answer, or the adapter's fault, comes in its time. */
    CompletableFuture<Answer> request(String op, ObjectNode fields) {
        String id = Long.toString(ids.getAndIncrement());
        ObjectNode message = message().put("op", op).put("id", id);
        message.setAll(fields);
        Asked request = new Asked(op, new CompletableFuture<>());
        asked.put(id, request);
        AdapterFault known = fault();
        if (known != null) {
            request.answer().completeExceptionally(known);
        } else {
            lines.send(JSON.writeValueAsString(message));
        }
        return request.answer();
    }

    /** @throws AdapterFault if the answer does not come within {@code limit}, or will never */
    Answer await(String op, CompletableFuture<Answer> answer, Duration limit) throws InterruptedException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw hang(op, limit);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof AdapterFault known ? known : new IllegalStateException(e.getCause());
        }
    }

    AdapterFault hang(String op, Duration limit) {
        AdapterFault hang = new AdapterFault(
                Kind.HANG,
                "expected an answer to \"" + op + "\" within " + limit.toMillis() + " ms, got none."
                        + " Answer at once, also while the client waits for the service");
        fail(hang);
        return hang;
    }

    void add(AdapterSession session) {
        everOpened.add(session.id());
        sessions.put(session.id(), session);
        AdapterFault known = fault();
        if (known != null) {
            session.broken(known, true);
        }
    }

    void remove(AdapterSession session) {
        sessions.remove(session.id());
    }

    @Override
    public void line(String line) {
        if (isBroken() || line.isBlank()) {
            return;
        }
        try {
            gate.pass(line);
            inOrder.execute(() -> take(line));
        } catch (AdapterFault flood) {
            fail(flood);
        }
    }

    private void take(String line) {
        if (isBroken()) {
            return;
        }
        try {
            JsonNode message = reader.read(line);
            if (message.has("obs")) {
                observed(message, line);
            } else {
                answered(message, line);
            }
        } catch (AdapterFault bad) {
            fail(bad);
        }
    }

    private void observed(JsonNode message, String line) {
        String id = message.path("session").asString("");
        AdapterSession session = sessions.get(id);
        if (session != null) {
            session.observe(message);
        } else if (!everOpened.contains(id)) {
            throw AdapterMessage.garbage("expected the word of a session the kit opened, got \"" + id + "\"", line);
        }
    }

    private void answered(JsonNode message, String line) {
        String id = message.path("id").asString("");
        Asked request = asked.remove(id);
        if (request == null) {
            throw new AdapterFault(
                    Kind.UNKNOWN_ID,
                    "expected one answer to each request, with its id, got one to \"" + id
                            + "\", which the kit did not ask or which is answered. The line: "
                            + AdapterMessage.quoted(line));
        }
        request.answer().complete(new Answer(message));
    }

    @Override
    public void printed(byte[] bytes, int length) {
        if (everOpened.isEmpty()) {
            firstWords.add(bytes, length);
        }
        sessions.values().forEach(session -> session.printed(bytes, length));
    }

    /** What came before counts before. */
    @Override
    public void broken(AdapterFault why) {
        inOrder.execute(() -> fail(why));
    }

    /** Everybody who waits for this adapter is told, and the adapter is ended. */
    private void fail(AdapterFault why) {
        List<AdapterSession> open;
        synchronized (this) {
            if (fault != null) {
                return;
            }
            fault = why;
            open = List.copyOf(sessions.values());
        }
        open.forEach(session -> session.broken(why, open.size() > 1));
        asked.values().forEach(request -> request.answer().completeExceptionally(why));
        Thread end = new Thread(lines::kill, "end of a broken adapter");
        end.setDaemon(true);
        end.start();
    }

    synchronized @Nullable AdapterFault fault() {
        return fault;
    }

    boolean isBroken() {
        return fault() != null;
    }

    /** The last lines it printed for people before it had a session, keys masked; for one that does not start. */
    String words() {
        List<String> lines = new KeyMask("").mask(firstWords.text()).lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    }

    /** Ends an adapter that was never spoken to. */
    void abandon() {
        lines.kill();
    }

    /** Asks the adapter to stop, and ends it. */
    @Override
    public void close() {
        try {
            await("stop", request("stop", message()), Limits.STOP);
            lines.end();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            lines.kill();
        } catch (AdapterFault unwilling) {
            fail(unwilling);
            lines.kill();
        }
    }
}
