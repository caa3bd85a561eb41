package org.realtimetck.client.adapter;

import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.Observation.TurnEnd;
import org.realtimetck.client.Target;
import org.realtimetck.client.adapter.AdapterFault.Kind;
import org.realtimetck.client.inprocess.ClientVerbs;
import org.realtimetck.client.inprocess.SessionSettings;
import org.realtimetck.client.process.KeptOutput;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One session of a client behind an adapter: each verb is a request. What the client says went wrong is an observation;
 * what is wrong with the adapter is kept apart, and ends the session.
 */
final class AdapterSession implements ClientVerbs {

    private static final int SPEECH_CHUNK_MS = 100;

    private final SessionOrder order;
    private final AdapterConnection connection;
    private final Consumer<AdapterSession> whenLeft;
    private final KeptOutput printed = new KeptOutput();
    private Consumer<Observation> told = observation -> {};
    private @Nullable AdapterFault fault;
    private @Nullable CompletableFuture<Void> question;
    private boolean opened;
    private boolean lostWithOthers;
    private boolean soundWithoutChecksum;
    private boolean serviceEndsTurns;
    private boolean countsUtterances;
    private int turn;

    /** @param whenLeft called at least once, when this session concerns the adapter no longer */
    AdapterSession(SessionOrder order, AdapterConnection connection, Consumer<AdapterSession> whenLeft) {
        this.whenLeft = whenLeft;
        this.order = order;
        this.connection = connection;
    }

    String id() {
        return order.id();
    }

    @Override
    public void open(Target target, SessionSettings settings, Consumer<Observation> hears) throws InterruptedException {
        synchronized (this) {
            told = hears;
            opened = true;
            serviceEndsTurns = settings.serviceEndsTurns();
            countsUtterances = settings.isTranscription();
        }
        connection.add(this);
        long timeout = order.limits().timeout().toMillis();
        perform("open", OpenFields.of(target, settings, timeout, order.scenario()));
    }

    @Override
    public void say(String text) throws InterruptedException {
        perform("say", AdapterConnection.message().put("text", text));
    }

    @Override
    public void speak(byte[] pcm) throws InterruptedException {
        ObjectNode sound =
                AdapterConnection.message().put("chunkMs", SPEECH_CHUNK_MS).put("realtime", false);
        if (order.speech() == null) {
            sound.put("audio", Base64.getEncoder().encodeToString(pcm));
        } else {
            sound.put("file", order.speech().toAbsolutePath().toString());
        }
        perform("speak", sound);
        if (!serviceEndsTurns) {
            perform("commit", AdapterConnection.message());
        }
        if (countsUtterances) {
            synchronized (this) {
                turn++;
            }
        }
    }

    /** An adapter may answer when the turn is over as well as at once. */
    @Override
    public void ask() {
        int asked;
        synchronized (this) {
            asked = ++turn;
        }
        CompletableFuture<Void> taken = connection
                .request("ask", toThis(AdapterConnection.message()))
                .thenAccept(answer -> asked(answer, asked));
        synchronized (this) {
            question = taken;
        }
    }

    private void asked(Answer answer, int asked) {
        try {
            take("ask", answer);
        } catch (AdapterFault bad) {
            broken(bad, false);
            return;
        }
        if (answer.isErrorByClient()) {
            tell(new TurnEnd(
                    asked, "failed", Optional.ofNullable(answer.error("code")).orElse(answer.error("type"))));
        }
    }

    @Override
    public void cancel() throws InterruptedException {
        perform("cancel", AdapterConnection.message());
    }

    @Override
    public void interrupt(long playedMs) throws InterruptedException {
        perform("interrupt", AdapterConnection.message().put("playedMs", playedMs));
    }

    @Override
    public void toolResult(String callId, String output) throws InterruptedException {
        perform("toolResult", AdapterConnection.message().put("callId", callId).put("output", output));
    }

    @Override
    public void close() throws InterruptedException {
        try {
            if (isSound()) {
                perform("close", AdapterConnection.message());
                requireAnswerToQuestion();
            }
        } finally {
            leave();
        }
    }

    private synchronized boolean isSound() {
        return opened && fault == null;
    }

    /** A session that is closed owes nothing: an adapter that closed it and never answered has lost a request. */
    private void requireAnswerToQuestion() {
        CompletableFuture<Void> asked;
        synchronized (this) {
            asked = question;
        }
        if (asked != null && !asked.isDone()) {
            throw kept(new AdapterFault(
                    Kind.HANG,
                    "expected an answer to \"ask\" before the one to \"close\", got none in the whole session"));
        }
    }

    private void perform(String op, ObjectNode fields) throws InterruptedException {
        try {
            take(
                    op,
                    connection.await(
                            op,
                            connection.request(op, toThis(fields)),
                            order.limits().of(op)));
        } catch (AdapterFault bad) {
            throw kept(bad);
        }
    }

    private ObjectNode toThis(ObjectNode fields) {
        return fields.put("session", id());
    }

    private void take(String op, Answer answer) {
        String unsupported = answer.unsupported();
        if (unsupported != null) {
            throw new AdapterFault(
                    Kind.UNSUPPORTED,
                    "expected the adapter to do \"" + op + "\", it says that it does not: " + unsupported
                            + ". Declare only the profiles and capabilities it has");
        }
        String ownError = answer.ownError();
        if (ownError != null) {
            throw new AdapterFault(Kind.OWN_ERROR, "it broke in \"" + op + "\" and says: " + ownError);
        }
        if (answer.isErrorByClient()) {
            tell(new Failure(
                    answer.error("type"), answer.error("code"), answer.error("message"), null, op.equals("open")));
        }
    }

    /** Called in the order of the adapter's lines. */
    void observe(JsonNode message) {
        int running;
        synchronized (this) {
            running = Math.max(1, turn);
            if (message.path("obs").asString("").equals("audio")) {
                soundWithoutChecksum = !message.has("sha256");
            }
        }
        Observation observation = Told.of(message, running);
        if (observation instanceof TurnEnd && soundWithoutChecksum) {
            broken(
                    new AdapterFault(
                            Kind.GARBAGE,
                            "expected sha256 in the last \"audio\" of a turn, got a turnEnd after one without"),
                    false);
            return;
        }
        tell(observation);
    }

    void printed(byte[] bytes, int length) {
        printed.add(bytes, length);
    }

    /** @param withOthers true if several sessions were open, so that nobody knows which of them did it */
    void broken(AdapterFault why, boolean withOthers) {
        synchronized (this) {
            lostWithOthers |= fault == null && withOthers;
        }
        kept(why);
    }

    /** Keeps the first fault, and wakes whoever waits for an observation that will not come. */
    private AdapterFault kept(AdapterFault why) {
        AdapterFault first;
        synchronized (this) {
            first = fault == null ? why : fault;
            if (fault == null) {
                fault = why;
            }
        }
        tell(new Failure("adapter_fault", null, first.getMessage(), null, true));
        return first;
    }

    private void tell(Observation observation) {
        Consumer<Observation> hears;
        synchronized (this) {
            hears = told;
        }
        hears.accept(observation);
    }

    synchronized Optional<String> fault() {
        return Optional.ofNullable(fault).map(Throwable::getMessage);
    }

    synchronized boolean lostWithOthers() {
        return lostWithOthers;
    }

    /** Whatever happens to the adapter from now on is no concern of this session. */
    void leave() {
        connection.remove(this);
        whenLeft.accept(this);
    }

    /** What the adapter printed for people while the session was open. */
    String printed() {
        return printed.text();
    }
}
