package org.realtimetck.transport.ws;

import java.nio.ByteBuffer;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.transport.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open WebSocket: hands the client's messages to its line, answers control frames, reports the end once. */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final String path;
    private final LineKeeper line = new LineKeeper();
    private final ClientOutbound outbound;
    private final MessageAssembler messages;
    private final @Nullable Future<?> pings;

    /** Set when the transport itself ends the connection; from then on what the client sends is read and dropped. */
    private volatile @Nullable CloseStatus refusal;

    private @Nullable CloseStatus received;

    Connection(CoreSession session, String path, WebSocketOptions options, WebSocketTimer timer) {
        this.path = path;
        outbound = new ClientOutbound(session, path, options, timer, line);
        messages = new MessageAssembler(options.maxMessageBytes(), this::text, this::binary);
        pings = options.pingInterval().isZero()
                ? null
                : timer.every(
                        options.pingInterval(),
                        () -> outbound.keepAlive(ThreadLocalRandom.current().nextInt()));
    }

    void open(Function<Outbound, Line> open) {
        line.opened(open.apply(outbound));
    }

    void frame(Frame frame) {
        byte opCode = frame.getOpCode();
        if (opCode == OpCode.PING) {
            outbound.pong(BufferUtil.copy(payload(frame)));
        } else if (opCode == OpCode.CLOSE) {
            received = CloseStatus.getCloseStatus(frame);
            outbound.clientCloses();
        } else if (frame.isDataFrame() && refusal == null) {
            data(frame);
        }
    }

    /**
     * The socket is gone, whoever ended it.
     *
     * @param jettysView counts where neither side closed on purpose: 1006, or what Jetty answered to an illegal frame
     */
    void over(CloseStatus jettysView) {
        if (pings != null) {
            pings.cancel(false);
        }
        messages.discard();
        CloseStatus onPurpose = refusal != null ? refusal : received;
        if (onPurpose != null) {
            end(onPurpose);
        } else if (CloseStatus.isTransmittableStatusCode(jettysView.getCode())) {
            end(jettysView);
        } else {
            line.end(CloseStatus.NO_CLOSE, "");
        }
    }

    private void end(CloseStatus status) {
        line.end(status.getCode(), status.getReason() == null ? "" : status.getReason());
    }

    /**
     * Closes on the transport's own account. The line hears it as the end at once: whatever it still said would be
     * dropped, and the client may take its time to answer.
     */
    void refuse(int code, String reason) {
        if (outbound.close(code, reason)) {
            refusal = new CloseStatus(code, reason);
            line.end(code, reason);
        }
    }

    private void data(Frame frame) {
        try {
            messages.add(frame);
        } catch (UnacceptableMessage unacceptable) {
            LOG.warn("connection to {} closed with {}: {}", path, unacceptable.closeCode(), unacceptable.reason());
            refuse(unacceptable.closeCode(), unacceptable.reason());
        } catch (RuntimeException bug) {
            LOG.error("connection to {} closed with 1011: the fake failed on a message of the client", path, bug);
            refuse(CloseStatus.SERVER_ERROR, "the fake failed on a message; its log says why");
        }
    }

    private void text(String message) {
        line.deliver(open -> open.text(message));
    }

    private void binary(ByteBuffer message) {
        line.deliver(open -> open.binary(message));
    }

    private static ByteBuffer payload(Frame frame) {
        return frame.hasPayload() ? frame.getPayload() : BufferUtil.EMPTY_BUFFER;
    }
}
