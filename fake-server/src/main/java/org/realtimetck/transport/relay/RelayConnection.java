package org.realtimetck.transport.relay;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.realtimetck.transport.relay.distortion.Course;
import org.realtimetck.transport.relay.distortion.Distortion;
import org.realtimetck.transport.relay.distortion.Piece;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.relay.distortion.Reins;
import org.realtimetck.transport.relay.distortion.SlowReading;
import org.realtimetck.transport.relay.distortion.Stage;
import org.realtimetck.transport.relay.distortion.TlsFlaw;

/** A client, the fake behind it, and what happens between the two. All on the loop's thread. */
final class RelayConnection implements Stage, Reins {

    /** For the other side to end as well. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final RelayHouse house;
    private final ByteLog log;
    private final SocketChannel socket;
    private final Security security;
    private final Peer client;
    private final Flow flow;
    private final Course course;
    private final ServerStream stream;
    private final RelayEnds ends;
    private @Nullable Peer backend;
    private long receivedBytes;
    private long sentBytes;
    private boolean cut;
    private boolean closed;

    RelayConnection(RelayHouse house, SocketChannel socket, Security security, ByteLog log) throws IOException {
        this.house = house;
        this.log = log;
        this.socket = socket;
        this.security = security;
        course = new Course(house.distortions(), this, this, this::struck);
        stream = new ServerStream(this::served);
        ends = new RelayEnds(log.number(), house.witness());
        client = new Peer(socket, house.loop(), security, new ClientSide());
        flow = new Flow(client, this, this::regulate);
    }

    void start() {
        house.distortions().stream()
                .map(PlacedDistortion::distortion)
                .filter(distortion -> distortion instanceof TlsFlaw && log.secure())
                .forEach(flaw -> house.witness().struck(log.number(), flaw, ByteLog.Direction.SENT, 0));
        course.accepted();
    }

    private void struck(PlacedDistortion placed) {
        log.note("struck: " + placed);
        Distortion distortion = placed.distortion();
        if (distortion instanceof SlowReading) {
            house.witness().struck(log.number(), distortion, ByteLog.Direction.RECEIVED, receivedBytes);
        } else {
            long before = sentBytes + client.queued() + flow.held();
            house.witness().struck(log.number(), distortion, ByteLog.Direction.SENT, before);
        }
        house.struck(placed);
    }

    /** Ends at once, with a reset. */
    void reset() {
        cut = true;
        ends.output(true, receivedBytes, sentBytes);
        client.abort();
        close();
    }

    void close() {
        if (!closed) {
            closed = true;
            ends.output(false, receivedBytes, sentBytes);
            client.close();
            if (backend != null) {
                backend.close();
            }
            log.linesEnd();
            log.note("closed");
            house.left(this);
        }
    }

    private void served(Piece piece) {
        if (piece instanceof Piece.Head head && head.upgrade()) {
            log.linesEnd();
        }
        course.pass(piece);
    }

    /** The exit of the course. */
    @Override
    public void pass(Piece piece) {
        if (cut || closed) {
            return;
        }
        ByteBuffer wire = piece.wire();
        if (wire.hasRemaining()) {
            client.write(wire, piece instanceof Piece.Bytes bytes ? bytes.perWrite() : Integer.MAX_VALUE);
            regulate();
        } else if (piece instanceof Piece.Outage outage) {
            house.outage(outage.lasts());
        } else if (!(piece instanceof Piece.Bytes)) {
            cut = true;
            end(piece);
        }
    }

    private void end(Piece how) {
        log.note("end: " + how);
        ends.follow(how);
        if (how instanceof Piece.Freeze) {
            client.freeze();
            if (backend != null) {
                backend.freeze();
            }
            return;
        }
        if (how instanceof Piece.Reset || (how instanceof Piece.End end && end.reset())) {
            client.reset();
        } else {
            client.finish(!(how instanceof Piece.Fin fin) || fin.closeNotify());
        }
        if (backend != null) {
            backend.close();
        }
        closeWhenOver();
    }

    private void closeWhenOver() {
        if (client.isOver()) {
            close();
        } else {
            after(PATIENCE, this::close);
        }
    }

    @Override
    public long now() {
        return System.nanoTime();
    }

    @Override
    public void after(Duration delay, Runnable work) {
        house.loop().after(delay, () -> {
            if (closed) {
                return;
            }
            try {
                work.run();
            } catch (RuntimeException bug) {
                broken(bug);
            }
        });
    }

    @Override
    public void held(long bytes) {
        flow.held(bytes);
    }

    @Override
    public void readAtMost(int limit) {
        flow.readAtMost(limit);
    }

    private void regulate() {
        if (!closed) {
            flow.regulate(backend);
        }
    }

    private void broken(RuntimeException bug) {
        house.failed(bug);
        reset();
    }

    private @Nullable Peer backend() {
        if (backend == null && !cut) {
            try {
                backend = house.dial(socket, security, log.number(), new BackendSide());
            } catch (IOException failure) {
                broken(new IllegalStateException("the relay cannot reach the fake at " + house.backend(), failure));
            }
        }
        return backend;
    }

    private abstract class Side implements PeerOwner {
        @Override
        public void broken(RuntimeException bug) {
            RelayConnection.this.broken(bug);
        }
    }

    private final class ClientSide extends Side {

        @Override
        public void received(ByteBuffer bytes) {
            if (closed) {
                return;
            }
            receivedBytes += bytes.remaining();
            log.add(ByteLog.Direction.RECEIVED, bytes);
            flow.rest(bytes.remaining());
            Peer to = backend();
            if (to != null && !cut) {
                byte[] copy = new byte[bytes.remaining()];
                bytes.get(copy);
                to.write(ByteBuffer.wrap(copy), Integer.MAX_VALUE);
            }
            regulate();
        }

        @Override
        public void sent(ByteBuffer bytes) {
            sentBytes += bytes.remaining();
            log.add(ByteLog.Direction.SENT, bytes);
        }

        @Override
        public void progressed() {
            if (cut && client.isOver()) {
                close();
            } else {
                regulate();
            }
        }

        @Override
        public void outputEnds(boolean reset) {
            ends.output(reset, receivedBytes, sentBytes);
        }

        @Override
        public void inputEnded() {
            log.note("the client ended its stream");
            if (security.isReady()) {
                ends.input(receivedBytes, sentBytes);
            } else {
                ends.leftDuringTls(receivedBytes, sentBytes);
            }
            if (backend == null) {
                close();
                return;
            }
            backend.finish(false);
            closeWhenOver();
        }

        @Override
        public void gone(IOException cause) {
            log.note("the client is gone: " + cause);
            ends.gone(cause, receivedBytes, sentBytes);
            if (backend != null) {
                backend.reset();
            }
            close();
        }
    }

    /** What it is sent and how its stream ends is the client's doing, which is told already. */
    private final class BackendSide extends Side {

        @Override
        public void received(ByteBuffer bytes) {
            stream.read(bytes);
            regulate();
        }

        @Override
        public void progressed() {
            regulate();
        }

        @Override
        public void inputEnded() {
            course.pass(new Piece.End(false));
        }

        @Override
        public void gone(IOException cause) {
            log.note("the fake is gone: " + cause);
            if (cause instanceof ConnectException) {
                house.failed(new IllegalStateException("the relay cannot reach the fake at " + house.backend(), cause));
            }
            course.pass(new Piece.End(true));
        }
    }
}
