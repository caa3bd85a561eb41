package org.realtimetck.transport;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Outbound;

/** A gate that remembers who came and gives each a {@link RecordingLine}. */
public final class RecordingGate implements Gate {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final BlockingQueue<Handshake> handshakes = new LinkedBlockingQueue<>();
    private final BlockingQueue<RecordingLine> lines = new LinkedBlockingQueue<>();
    private final Function<Handshake, Admission> admission;

    /** Welcomes everybody without a subprotocol. */
    public RecordingGate() {
        admission = handshake -> welcome(null);
    }

    public RecordingGate(Function<RecordingGate, Admission> admission) {
        this.admission = handshake -> admission.apply(this);
    }

    public Admission welcome(@Nullable String subprotocol) {
        return new Admission.Welcome(subprotocol, this::open);
    }

    /** Welcomes with compression, if it is offered. */
    public Admission compressing() {
        return new Admission.Welcome(null, true, Map.of(), this::open);
    }

    @Override
    public Admission admit(Handshake handshake) {
        handshakes.add(handshake);
        return admission.apply(handshake);
    }

    public Handshake nextHandshake() {
        return next(handshakes, "a handshake");
    }

    public RecordingLine nextLine() {
        return next(lines, "an open connection");
    }

    static <T> T next(BlockingQueue<T> queue, String what) {
        try {
            T next = queue.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null) {
                throw new AssertionError("expected " + what + " within " + PATIENCE);
            }
            return next;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + what, interrupted);
        }
    }

    private Line open(Outbound outbound) {
        RecordingLine line = new RecordingLine(outbound);
        lines.add(line);
        return line;
    }
}
