package org.realtimetck.transport.ws;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.realtimetck.pipe.Frame;
import org.realtimetck.pipe.Outbound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way out to one client. Frames gather in Jetty's batch buffer until {@link #flush}; what the socket does not take
 * is counted, and a client that lets too much wait is cut off.
 */
final class ClientOutbound implements Outbound {

    private static final Logger LOG = LoggerFactory.getLogger(ClientOutbound.class);

    /** Counted for each waiting frame beside its payload, so that a flood of tiny frames is bounded too. */
    private static final int FRAME_OVERHEAD = 64;

    private final CoreSession session;
    private final String path;
    private final WebSocketOptions options;
    private final WebSocketTimer timer;
    private final LineKeeper line;
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicBoolean pinging = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();

    ClientOutbound(CoreSession session, String path, WebSocketOptions options, WebSocketTimer timer, LineKeeper line) {
        this.session = session;
        this.path = path;
        this.options = options;
        this.timer = timer;
        this.line = line;
    }

    @Override
    public void send(Frame frame) {
        if (ended.get()) {
            return;
        }
        if (frame instanceof Frame.Text text) {
            bounded(OpCode.TEXT, ByteBuffer.wrap(text.json().getBytes(StandardCharsets.UTF_8)), true);
        } else if (frame instanceof Frame.Binary message) {
            bounded(OpCode.BINARY, message.payload().slice(), true);
        } else if (frame instanceof Frame.Ping ping) {
            bounded(OpCode.PING, ping.payload().slice(), false);
        } else if (frame instanceof Frame.Close close) {
            close(close.code(), close.reason());
        } else if (frame instanceof Frame.Abort) {
            abort();
        } else {
            throw new IllegalArgumentException("no way to send " + frame);
        }
    }

    @Override
    public void flush() {
        if (!ended.get()) {
            session.flush(Callback.NOOP);
        }
    }

    /** A ping of the transport's own with four bytes [M], unless the last one still waits for a client that does not read. */
    void keepAlive(int payload) {
        if (!ended.get() && pinging.compareAndSet(false, true)) {
            ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES).putInt(0, payload);
            write(OpCode.PING, bytes, Callback.from(() -> pinging.set(false)), false);
        }
    }

    void pong(ByteBuffer payload) {
        if (!ended.get()) {
            bounded(OpCode.PONG, payload, false);
        }
    }

    /** The client began to close: Jetty answers, and whatever else was to be said is dropped. */
    void clientCloses() {
        ended.set(true);
    }

    /**
     * Closes once; the connection ends with the client's answer, or when patience does.
     *
     * @return false if it was already ending
     */
    boolean close(int code, String reason) {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        session.sendFrame(new ClosingFrame(code, reason), Callback.NOOP, false);
        timer.after(options.closePatience(), session::abort);
        return true;
    }

    private void bounded(byte opCode, ByteBuffer payload, boolean batch) {
        long size = (long) payload.remaining() + FRAME_OVERHEAD;
        long before = waiting.getAndAdd(size);
        if (before > 0 && before + size > options.maxWaitingBytes()) {
            cutOff(before);
            return;
        }
        Callback written = Callback.from(() -> {
            waiting.addAndGet(-size);
        });
        write(opCode, payload, written, batch);
    }

    private void write(byte opCode, ByteBuffer payload, Callback written, boolean batch) {
        session.sendFrame(new org.eclipse.jetty.websocket.core.Frame(opCode, payload), written, batch);
    }

    private void cutOff(long before) {
        if (ended.compareAndSet(false, true)) {
            LOG.warn(
                    "connection to {} aborted: the client does not read; {} bytes wait, the limit is {}",
                    path,
                    before,
                    options.maxWaitingBytes());
            line.end(CloseStatus.NO_CLOSE, "aborted by the fake: the client does not read");
            session.abort();
        }
    }

    private void abort() {
        if (ended.compareAndSet(false, true)) {
            session.flush(Callback.from(this::endStream));
            timer.after(options.closePatience(), session::abort);
        }
    }

    /** A FIN and no more: closing outright would turn into a reset, which may take frames from an unread socket. */
    private void endStream() {
        line.end(CloseStatus.NO_CLOSE, "");
        if (session instanceof WebSocketCoreSession core) {
            core.getConnection().getEndPoint().shutdownOutput();
        } else {
            session.abort();
        }
    }
}
