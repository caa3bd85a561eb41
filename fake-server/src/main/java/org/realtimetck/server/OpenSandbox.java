package org.realtimetck.server;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.realtimetck.journal.Journal;
import org.realtimetck.transport.relay.ByteLog;

/** A sandbox that clients can reach: by its key, or by its path prefix. Closing it makes its key unknown
 * again, and ends its relay if it has one. */
public final class OpenSandbox implements AutoCloseable {

    private final Sandbox sandbox;
    private final String key;
    private final Journal journal;
    private final Consumer<OpenSandbox> onClose;
    private final List<Throwable> kitFaults = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable Entrance> entrance = new AtomicReference<>();
    private volatile boolean closed;

    OpenSandbox(Sandbox sandbox, String key, Journal journal, Consumer<OpenSandbox> onClose) {
        this.sandbox = sandbox;
        this.key = key;
        this.journal = journal;
        this.onClose = onClose;
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public String key() {
        return key;
    }

    /** What stands before {@code /v1/realtime} for clients that keep a path prefix. */
    public String pathPrefix() {
        return "/s/" + sandbox.name();
    }

    /** Origin without TLS: the fake's own, or that of the sandbox's relay if it distorts bytes. */
    public URI httpUrl() {
        return entrance().httpUrl();
    }

    /** Origin with TLS: the fake's own, or that of the sandbox's relay if it distorts bytes. */
    public URI httpsUrl() {
        return entrance().httpsUrl();
    }

    /**
     * The bytes of connections that came through the sandbox's relay, oldest first; none without a relay. Unlike the
     * journal they are not masked.
     */
    public List<ByteLog> byteLogs() {
        return entrance().byteLogs();
    }

    private Entrance entrance() {
        Entrance known = entrance.get();
        if (known == null) {
            throw new IllegalStateException("sandbox '" + sandbox.name() + "' is still being opened");
        }
        return known;
    }

    void reachedBy(Entrance opened) {
        entrance.set(opened);
    }

    void endEntrance() {
        Entrance known = entrance.get();
        if (known != null) {
            known.close();
        }
    }

    boolean isClosed() {
        return closed;
    }

    public Journal journal() {
        return journal;
    }

    /** Exceptions of the fake's own; a run that has any says nothing about the client. */
    public List<Throwable> kitFaults() {
        return List.copyOf(kitFaults);
    }

    void broken(Throwable bug) {
        kitFaults.add(bug);
    }

    @Override
    public void close() {
        closed = true;
        onClose.accept(this);
        endEntrance();
    }
}
