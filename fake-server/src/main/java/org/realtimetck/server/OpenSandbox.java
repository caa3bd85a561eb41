package org.realtimetck.server;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.realtimetck.journal.Journal;

/** A sandbox that clients can reach: by its key, or by its path prefix. Closing it makes its key unknown again. */
public final class OpenSandbox implements AutoCloseable {

    private final Sandbox sandbox;
    private final String key;
    private final Journal journal;
    private final Consumer<OpenSandbox> onClose;
    private final List<Throwable> kitFaults = new CopyOnWriteArrayList<>();

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

    /** Does the fake's own work for a client of this sandbox; an exception of it is counted, then goes on its way. */
    <T> T owningUp(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException bug) {
            broken(bug);
            throw bug;
        }
    }

    @Override
    public void close() {
        onClose.accept(this);
    }
}
