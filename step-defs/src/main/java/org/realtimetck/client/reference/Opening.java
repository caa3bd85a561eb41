package org.realtimetck.client.reference;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.realtimetck.client.Observation.Connection;
import org.realtimetck.client.Observation.Failure;
import tools.jackson.databind.JsonNode;

/**
 * The start of a session: one {@code session.update}, and nothing else until the service has confirmed it. The
 * application hears {@code open} when it can talk, not when the socket is there.
 */
public class Opening {

    protected final Outlets outlets;
    private final SessionShape shape;
    private final CountDownLatch over = new CountDownLatch(1);
    private boolean sessionExists;
    private @Nullable String updateId;

    public Opening(Outlets outlets, SessionShape shape) {
        this.outlets = outlets;
        this.shape = shape;
    }

    void configure() {
        updateId = outlets.send(ClientEvents.sessionUpdate(shape.session()));
    }

    void sessionCreated(JsonNode event) {
        sessionExists = true;
    }

    void sessionUpdated(JsonNode event) {
        if (!isOver() && updateId != null) {
            ready();
        }
    }

    protected final void ready() {
        outlets.tell(new Connection("open", null, null));
        over.countDown();
    }

    /**
     * Takes the errors that mean that there will be no session.
     *
     * @return false if the error is none of them
     */
    boolean isRefusedBy(ServiceError error) {
        if (isOver()) {
            return false;
        }
        if (!sessionExists) {
            // OpenAI judges key and model after the upgrade: the error comes first, the close after it [C]
            connectionRefused(error.failure(true));
            return true;
        }
        if (isAboutTheUpdate(error)) {
            configurationRefused(error.failure(true));
            return true;
        }
        return false;
    }

    /** Some refusals do not name the event [C]; their param is a path into the session. */
    private boolean isAboutTheUpdate(ServiceError error) {
        if (error.eventId() != null) {
            return error.eventId().equals(updateId);
        }
        return error.param() != null && error.param().startsWith("session.");
    }

    /** The service does not want this client: a wrong key, an unknown model, an HTTP status. */
    protected void connectionRefused(Failure why) {
        outlets.tell(why);
        over.countDown();
    }

    /** The whole update is dropped, so the session would run on defaults: another persona, no functions. */
    protected void configurationRefused(Failure why) {
        outlets.tell(why);
        over.countDown();
    }

    void connectionEnded() {
        over.countDown();
    }

    void timedOut(Duration limit) {
        if (!isOver()) {
            configurationRefused(new Failure(
                    "session_not_configured",
                    null,
                    "expected session.updated within " + limit.toMillis() + " ms, got none",
                    updateId,
                    true));
        }
    }

    boolean isOver() {
        return over.getCount() == 0;
    }

    /** Waits without the client's lock. */
    boolean await(Duration limit) throws InterruptedException {
        return over.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    }
}
