package org.realtimetck.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.realtimetck.coverage.Observed;
import org.realtimetck.protocol.ServerEvent;
import org.realtimetck.selfcheck.ConnectionCheck;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.WireCodec;

/** Keeps what a session sent, and notices when two threads are in it at once. */
final class RecordingOutbox implements Outbox {

    private static final WireCodec CODEC = new WireCodec(Dialect.OPENAI);

    final List<ServerEvent> sent = new CopyOnWriteArrayList<>();
    final List<String> closed = new CopyOnWriteArrayList<>();
    final List<Throwable> broken = new CopyOnWriteArrayList<>();
    final AtomicInteger bursts = new AtomicInteger();
    final AtomicInteger collisions = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();
    private final ConnectionCheck check = Observed.selfCheck().connection();
    private final Consumer<ServerEvent> listener;

    RecordingOutbox(Consumer<ServerEvent> listener) {
        this.listener = listener;
    }

    RecordingOutbox() {
        this(event -> {});
    }

    @Override
    public void send(ServerEvent event) {
        alone(() -> {
            check.event(CODEC.write(event));
            sent.add(event);
            listener.accept(event);
        });
    }

    @Override
    public void close(int code, String reason) {
        alone(() -> closed.add(code + " " + reason));
    }

    @Override
    public void endOfBurst() {
        alone(bursts::incrementAndGet);
    }

    @Override
    public void broken(Throwable bug) {
        broken.add(bug);
    }

    void alone(Runnable work) {
        if (inside.incrementAndGet() > 1) {
            collisions.incrementAndGet();
        }
        work.run();
        inside.decrementAndGet();
    }
}
