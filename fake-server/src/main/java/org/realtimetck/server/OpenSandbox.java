package org.realtimetck.server;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.realtimetck.clock.SteppedTime;
import org.realtimetck.clock.Timekeeper;
import org.realtimetck.fault.CloseWith;
import org.realtimetck.journal.Journal;
import org.realtimetck.sandbox.SandboxDocument;
import org.realtimetck.transport.Admission;
import org.realtimetck.transport.relay.ByteLog;

/**
 * A sandbox that clients can reach: by its key, or by its path prefix. Closing it makes its key unknown again, and ends
 * its relay if it has one.
 */
public final class OpenSandbox implements AutoCloseable {

    private final Sandbox sandbox;
    private final String key;
    private final String pathPrefix;
    private final SandboxRecord record;
    private final Timekeeper time;
    private final Consumer<OpenSandbox> onClose;
    private final AtomicInteger handshakes = new AtomicInteger();
    private final AtomicReference<@Nullable SandboxDocument> document = new AtomicReference<>();
    private final AtomicReference<@Nullable Entrance> entrance = new AtomicReference<>();
    private volatile boolean closed;

    OpenSandbox(
            Sandbox sandbox,
            String key,
            String pathPrefix,
            SandboxRecord record,
            Timekeeper time,
            Consumer<OpenSandbox> onClose) {
        this.sandbox = sandbox;
        this.key = key;
        this.pathPrefix = pathPrefix;
        this.record = record;
        this.time = time;
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
        return pathPrefix;
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
     * The bytes of connections that came through the sandbox's relay, oldest first, by the numbers that the journal has
     * them by; none without a relay. Keys in HTTP heads are masked; bodies and frames are not.
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

    /** The way that its predecessor was reached by, if what befalls the bytes there is the same. */
    boolean inherits(OpenSandbox old) {
        Entrance known = old.entrance.get();
        boolean same = known != null
                && sandbox.troubles()
                        .distortions()
                        .equals(old.sandbox.troubles().distortions());
        if (same) {
            entrance.set(known);
        }
        return same;
    }

    boolean isReachedAs(OpenSandbox other) {
        return entrance.get() == other.entrance.get();
    }

    public boolean isClosed() {
        return closed;
    }

    SandboxRecord record() {
        return record;
    }

    /** What it was made of, if that was written down; only such a sandbox can begin again. */
    public Optional<SandboxDocument> document() {
        return Optional.ofNullable(document.get());
    }

    OpenSandbox writtenAs(SandboxDocument written) {
        document.set(written);
        return this;
    }

    /** Sessions that are open now, by number; those a predecessor of the same journal let in are among them. */
    public List<OpenConnection> connections() {
        return record.connections();
    }

    /** @param number as the journal has it; empty if no session of that number is open */
    public Optional<OpenConnection> connection(int number) {
        return record.connection(number);
    }

    /**
     * Ends the sessions that are open with a close frame, 1001.
     *
     * @param reason at most 123 bytes of UTF-8
     */
    public void endConnections(String reason) {
        connections().forEach(connection -> connection.strike(new CloseWith(1001, reason)));
    }

    public Journal journal() {
        return record.journal();
    }

    /** Exceptions of the fake's own; a run that has any says nothing about the client. */
    public List<Throwable> kitFaults() {
        return record.kitFaults();
    }

    /**
     * What a handshake is answered, if it goes as the sandbox has it.
     *
     * @param connection its number in the journal, from 1
     */
    Admission answer(Admission healthy, int connection) {
        int attempt = handshakes.incrementAndGet();
        return sandbox.troubles()
                .upgradeFault(attempt, connection)
                .map(fault -> fault.answer(healthy, time.instant()))
                .orElse(healthy);
    }

    Timekeeper time() {
        return time;
    }

    /**
     * Lets time pass where it only passes in steps.
     *
     * @param step above zero
     * @throws IllegalStateException if time passes here by itself
     */
    public void advance(Duration step) {
        if (!(time instanceof SteppedTime stepped)) {
            throw new IllegalStateException("expected sandbox '" + sandbox.name()
                    + "' to have a stepped tempo, but it has " + sandbox.tempo() + "; open it with Tempo.Stepped");
        }
        stepped.advance(step);
    }

    void broken(Throwable bug) {
        record.broken(bug);
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
        closed = true;
        onClose.accept(this);
        endEntrance();
    }
}
