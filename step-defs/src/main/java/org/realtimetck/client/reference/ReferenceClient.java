package org.realtimetck.client.reference;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Observation;
import org.realtimetck.client.Observation.Connection;
import org.realtimetck.client.Observation.Failure;
import org.realtimetck.client.Target;
import org.realtimetck.client.inprocess.ClientVerbs;
import org.realtimetck.client.inprocess.SessionSettings;

/**
 * A session of the reference client: the verbs, each in terms of the parts. The parts share one lock, this object's
 * monitor. Waiting happens outside of it.
 */
public class ReferenceClient extends ReferenceParts implements ClientVerbs {

    /** 100 ms of speech in one event. */
    private static final int SPEECH_CHUNK = 4_800;

    private final CountDownLatch connectionOver = new CountDownLatch(1);
    private @Nullable Session session;
    private @Nullable RealtimeSocket socket;
    private @Nullable Throwable bug;
    private @Nullable StallWatch stallWatch;
    private boolean hungUp;

    @Override
    public final void open(Target target, SessionSettings settings, Consumer<Observation> told)
            throws InterruptedException {
        Session opened = assemble(target, settings, told);
        synchronized (this) {
            if (session != null) {
                throw new IllegalStateException("expected one open for each client, got a second one");
            }
            session = opened;
        }
        if (connect(opened)) {
            configure();
        }
        throwBug();
    }

    private boolean connect(Session opened) throws InterruptedException {
        UpgradeRequest request = upgradeRequest(opened.target());
        Persistence persistence = persistence();
        for (int attempt = 1; ; attempt++) {
            try {
                connect(opened, request, address(opened, request));
                return true;
            } catch (IOException e) {
                Optional<Duration> pause = persistence.pause(attempt, e);
                if (pause.isEmpty()) {
                    refused(opened, Refusal.of(address(opened, request), e));
                    return false;
                }
                opened.opening().await(pause.get());
            }
        }
    }

    private static URI address(Session opened, UpgradeRequest request) {
        return opened.settings().isTranscription() ? request.transcriptionAddress() : request.address();
    }

    private void connect(Session opened, UpgradeRequest request, URI address) throws IOException, InterruptedException {
        RealtimeSocket connected = RealtimeSocket.connect(
                address,
                request.headers(),
                trust(opened.target()),
                connectLimit(opened.target()),
                new SocketListener(new Hearing(opened), joinsFragments()));
        synchronized (this) {
            socket = connected;
            if (connectionOver.getCount() > 0) {
                opened.outlets().connected(connected);
            }
        }
    }

    protected SSLContext trust(Target target) throws IOException {
        return Trust.in(target.caFile());
    }

    private synchronized void refused(Session opened, Failure why) {
        opened.opening().connectionRefused(why);
        connectionEnded(null, why.message());
    }

    /** Configures and waits for the answer. Called once, before anything else is sent. */
    protected void configure() throws InterruptedException {
        Session current = session();
        synchronized (this) {
            if (!current.opening().isOver()) {
                current.opening().configure();
            }
        }
        if (!current.opening().await(configureLimit(current.target()))) {
            synchronized (this) {
                current.opening().timedOut(configureLimit(current.target()));
            }
        }
    }

    @Override
    public synchronized void say(String text) {
        session().outlets().send(ClientEvents.userMessage(text));
    }

    @Override
    public synchronized void speak(byte[] pcm) {
        Outlets outlets = session().outlets();
        for (int from = 0; from < pcm.length; from += SPEECH_CHUNK) {
            int to = Math.min(pcm.length, from + SPEECH_CHUNK);
            outlets.send(ClientEvents.append(Arrays.copyOfRange(pcm, from, to)));
        }
        if (!session().settings().serviceEndsTurns()) {
            outlets.send(ClientEvents.commit());
        }
    }

    @Override
    public synchronized void ask() throws InterruptedException {
        if (session().outlets().isConnected()) {
            session().turns().ask();
            stallWatch().begin();
        } else {
            session().turns().askInVain();
        }
    }

    @Override
    public synchronized void cancel() {
        session().turns().cancel();
    }

    @Override
    public synchronized void interrupt(long playedMs) {
        if (session().settings().serviceEndsTurns()) {
            session().turns().interruptedBySpeech(playedMs);
        } else {
            session().turns().interrupt(playedMs);
        }
    }

    @Override
    public synchronized void toolResult(String callId, String output) {
        session().turns().functionReturned(callId, output);
        stallWatch().begin();
    }

    private StallWatch stallWatch() {
        if (stallWatch == null) {
            Duration limit = answerLimit(session().target());
            stallWatch = new StallWatch(limit, this, session().turns()::isAnswerDue, () -> stalled(limit));
        }
        return stallWatch;
    }

    /** Of no use any more, though its socket may live: whoever wants to go on opens another one. */
    protected void stalled(Duration limit) {
        String why = "expected an answer, or a part of one, within " + limit.toMillis() + " ms, got nothing";
        session().outlets().tell(new Failure("no_answer", null, why, null, true));
        if (socket != null) {
            socket.abort(why);
        }
    }

    @Override
    public final void close() throws InterruptedException {
        RealtimeSocket open;
        synchronized (this) {
            open = socket;
            hangUp();
        }
        if (open != null) {
            awaitEnd(open);
        }
        // takes the lock, so that whoever still tells has told when this returns
        throwBug();
    }

    private void awaitEnd(RealtimeSocket open) throws InterruptedException {
        long limit = Limits.of(session().target()).close().toMillis();
        try {
            if (!connectionOver.await(limit, TimeUnit.MILLISECONDS)) {
                open.abort("expected an answer to the close frame within " + limit + " ms, got none");
            }
        } catch (InterruptedException e) {
            open.abort("the application was interrupted while it closed");
            throw e;
        }
    }

    /** Ends the session from this side: what the service still sends is no longer heard. */
    protected final synchronized void hangUp() {
        if (socket != null && !hungUp) {
            hungUp = true;
            session().outlets().disconnected();
            leave(socket);
        }
    }

    /** A close frame tells the service that nothing is missing. The connection ends when it has answered. */
    protected void leave(RealtimeSocket connected) {
        connected.close();
    }

    /**
     * Called once, when no more can come.
     *
     * @param code null if there was no WebSocket
     */
    protected void connectionEnded(@Nullable Integer code, @Nullable String reason) {
        session().outlets().tell(new Connection("closed", code, reason));
        session().turns().connectionEnded();
    }

    private synchronized Session session() {
        if (session == null) {
            throw new IllegalStateException("expected open before any other verb");
        }
        return session;
    }

    private synchronized void throwBug() {
        if (bug != null) {
            throw new IllegalStateException("the client broke while it listened to the service", bug);
        }
    }

    /** Brings what happens on the socket under the lock. */
    private final class Hearing implements Ears {

        private final Session heard;

        Hearing(Session heard) {
            this.heard = heard;
        }

        @Override
        public void message(String text) {
            synchronized (ReferenceClient.this) {
                if (!hungUp) {
                    if (stallWatch != null) {
                        stallWatch.heard();
                    }
                    heard.reader().message(text);
                }
            }
        }

        @Override
        public void binaryMessage() {
            synchronized (ReferenceClient.this) {
                heard.reader().binary();
            }
        }

        @Override
        public void sendingFailed(String why) {
            tell(new Failure("send_failed", null, why, null, false));
        }

        private void tell(Failure failure) {
            synchronized (ReferenceClient.this) {
                heard.outlets().tell(failure);
            }
        }

        @Override
        public void ended(int code, String reason) {
            synchronized (ReferenceClient.this) {
                hungUp = true;
                heard.outlets().disconnected();
                connectionOver.countDown();
                heard.opening().connectionEnded();
                connectionEnded(code, reason);
            }
        }

        @Override
        public void broke(Throwable thrown) {
            synchronized (ReferenceClient.this) {
                bug = thrown;
            }
        }
    }
}
