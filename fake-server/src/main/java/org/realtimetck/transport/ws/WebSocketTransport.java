package org.realtimetck.transport.ws;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;
import org.jspecify.annotations.Nullable;
import org.realtimetck.transport.Admission;
import org.realtimetck.transport.ErrorJson;
import org.realtimetck.transport.Gate;
import org.realtimetck.transport.Handshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Jetty handler that takes every WebSocket upgrade, on any path, and asks the {@link Gate}. All other requests, those
 * with another {@code Upgrade} such as {@code h2c} among them, go on to the handler behind it.
 */
public final class WebSocketTransport extends WebSocketUpgradeHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketTransport.class);

    /** Larger buffers gave no more throughput, smaller ones much less [M]. */
    private static final int BUFFER_BYTES = 64 * 1024;

    private static final String VERSION = "13";

    private final Gate gate;
    private final WebSocketOptions options;
    private final WebSocketTimer timer = new WebSocketTimer();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    /** @param server lends its threads and buffers, so that the transport brings none of its own */
    public WebSocketTransport(Server server, Gate gate, WebSocketOptions options) {
        super(new WebSocketComponents(null, null, server.getByteBufferPool(), null, null, server.getThreadPool()));
        this.gate = gate;
        this.options = options;
        setHandler((org.eclipse.jetty.server.@Nullable Handler) null);
        addMapping("/*", new Negotiator());
        configure(getConfiguration());
    }

    /** Tells every client that the server goes away (close 1001). Does not wait for their answers. */
    public void goAway() {
        for (Connection connection : connections) {
            connection.refuse(CloseStatus.SHUTDOWN, "the fake server stopped");
        }
    }

    /** Reports the end of connections that outlived the server's stop, and ends the timer. */
    public void release() {
        connections.forEach(connection -> connection.over(new CloseStatus(CloseStatus.NO_CLOSE)));
        connections.clear();
        timer.close();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (asksForWebSocket(request) && !VERSION.equals(request.getHeaders().get(HttpHeader.SEC_WEBSOCKET_VERSION))) {
            refuse(unsupportedVersion(), response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    private void configure(Configuration configuration) {
        configuration.setInputBufferSize(BUFFER_BYTES);
        configuration.setOutputBufferSize(BUFFER_BYTES);
        // no limit per frame: neither cut outgoing events into fragments nor refuse what the message limit allows
        configuration.setMaxFrameSize(0);
        // an idle session is not cut [M]; its lifetime is the session's own business
        configuration.setIdleTimeout(Duration.ZERO);
    }

    private static boolean asksForWebSocket(Request request) {
        return request.getHeaders().contains(HttpHeader.UPGRADE, "websocket");
    }

    private static Admission.Refuse unsupportedVersion() {
        return new Admission.Refuse(
                HttpStatus.UPGRADE_REQUIRED_426,
                Map.of("Sec-WebSocket-Version", VERSION),
                ErrorJson.of("expected Sec-WebSocket-Version: 13 in a WebSocket upgrade"));
    }

    private static void refuse(Admission.Refuse refusal, Response response, Callback callback) {
        response.setStatus(refusal.status());
        if (!refusal.body().isEmpty()) {
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        }
        refusal.headers().forEach((name, value) -> response.getHeaders().put(name, value));
        // whatever follows on this connection was meant for a WebSocket
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.wrap(refusal.body().getBytes(StandardCharsets.UTF_8)), callback);
    }

    private Admission ask(Request request) {
        Handshake handshake;
        try {
            handshake = HandshakeReader.read(request);
        } catch (IllegalArgumentException malformed) {
            return new Admission.Refuse(
                    HttpStatus.BAD_REQUEST_400, Map.of(), ErrorJson.of(String.valueOf(malformed.getMessage())));
        }
        try {
            return gate.admit(handshake);
        } catch (RuntimeException bug) {
            LOG.error("the fake failed on a handshake for {}", handshake.path(), bug);
            return new Admission.Refuse(
                    HttpStatus.INTERNAL_SERVER_ERROR_500,
                    Map.of(),
                    ErrorJson.of("the fake failed on this handshake; its log says why"));
        }
    }

    private final class Negotiator implements WebSocketNegotiator {

        @Override
        public @Nullable FrameHandler negotiate(
                ServerUpgradeRequest request, ServerUpgradeResponse response, Callback callback) {
            Admission admission = ask(request);
            if (admission instanceof Admission.Refuse refusal) {
                refuse(refusal, response, callback);
                return null;
            }
            Admission.Welcome welcome = (Admission.Welcome) admission;
            if (!welcome.compresses()) {
                response.setExtensions(List.of());
            }
            if (welcome.subprotocol() != null) {
                response.setAcceptedSubProtocol(welcome.subprotocol());
            }
            if (!welcome.headers().isEmpty()) {
                request.addHttpStreamWrapper(stream -> new AddedHeaders(stream, welcome.headers()));
            }
            return new ConnectionFrames(request.getHttpURI().getPath(), welcome.open(), options, timer, connections);
        }
    }
}
