package org.realtimetck.transport.ws;

import java.util.Set;
import java.util.function.Function;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.transport.Line;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jetty's view of one connection, from the 101 on: demands frame after frame and passes them on. */
final class ConnectionFrames implements FrameHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionFrames.class);

    private final String path;
    private final Function<Outbound, Line> open;
    private final WebSocketOptions options;
    private final WebSocketTimer timer;
    private final Set<Connection> connections;
    private @Nullable CoreSession session;
    private @Nullable Connection connection;

    ConnectionFrames(
            String path,
            Function<Outbound, Line> open,
            WebSocketOptions options,
            WebSocketTimer timer,
            Set<Connection> connections) {
        this.path = path;
        this.open = open;
        this.options = options;
        this.timer = timer;
        this.connections = connections;
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        Connection made = new Connection(opened, path, options, timer);
        connection = made;
        connections.add(made);
        try {
            made.open(open);
            callback.succeeded();
        } catch (RuntimeException bug) {
            LOG.error("connection to {} closed with 1011: the fake could not open a session", path, bug);
            callback.failed(bug);
            return;
        }
        opened.demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        if (connection == null || session == null) {
            throw new IllegalStateException("a frame before the connection opened");
        }
        connection.frame(frame);
        callback.succeeded();
        if (frame.getOpCode() != OpCode.CLOSE) {
            session.demand();
        }
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        LOG.debug("connection to {} failed", path, cause);
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus closeStatus, Callback callback) {
        if (connection != null) {
            connections.remove(connection);
            connection.over(closeStatus);
        }
        callback.succeeded();
    }
}
