package org.realtimetck.transport.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;
import org.realtimetck.transport.Gate;
import org.realtimetck.transport.tls.ServerIdentity;
import org.realtimetck.transport.ws.WebSocketTransport;

/**
 * A running server with a plain and a TLS port, HTTP/1.1 on both. Over HTTP/2 the service refuses a WebSocket with 405
 * [M]; here no client gets so far, as HTTP/2 is not spoken. WebSocket upgrades on any path go to the gate,
 * everything else to Javalin. Thread-safe.
 */
public final class WebServer implements AutoCloseable {

    /**
     * Nothing in a WebSocket blocks, so ten thousand sessions need no more; without a bound a rush of new connections
     * would start hundreds. A route that waits belongs in {@code ctx.future}, where it holds no thread.
     */
    private static final int MAX_THREADS = 48;

    private final WebServerOptions options;
    private final BoundPort http;
    private final BoundPort https;
    private final QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
    private final Server server = new Server(threads);
    private final WebSocketTransport webSockets;
    private final Javalin javalin;
    private final TlsRefusals tlsRefusals = new TlsRefusals();
    private @Nullable BoundPort relays;

    private WebServer(WebServerOptions options, Gate gate, BoundPort http, BoundPort https) {
        this.options = options;
        this.http = http;
        this.https = https;
        threads.setName("realtime-tck");
        webSockets = new WebSocketTransport(server, gate, options.webSocket());
        javalin = Javalin.create(this::configure);
    }

    /**
     * Starts listening on both ports.
     *
     * @param identity asked once, on another thread, while the rest starts: keys take as long as a server does
     * @throws PortUnavailable if a port is taken, or the address is none of this machine
     */
    public static WebServer start(WebServerOptions options, Gate gate, Supplier<ServerIdentity> identity) {
        BoundPort http = BoundPort.bind(options.host(), options.httpPort());
        BoundPort https;
        try {
            https = BoundPort.bind(options.host(), options.httpsPort());
        } catch (PortUnavailable unavailable) {
            http.close();
            throw unavailable;
        }
        TlsContext tls = TlsContext.prepare(identity);
        WebServer started = new WebServer(options, gate, http, https);
        try {
            started.javalin.start();
            started.serveTls(tls);
        } catch (RuntimeException failure) {
            started.close();
            throw failure;
        }
        return started;
    }

    /** Starts listening on both ports with an identity that is there already. */
    public static WebServer start(WebServerOptions options, Gate gate, ServerIdentity identity) {
        return start(options, gate, () -> identity);
    }

    /** @return where plain HTTP and {@code ws:} are served, with the actual port and no path */
    public URI httpUrl() {
        return url("http", http);
    }

    /** @return where HTTPS and {@code wss:} are served, with the actual port and no path */
    public URI httpsUrl() {
        return url("https", https);
    }

    /** Why TLS handshakes failed, oldest first; the first hundred. Those that go through a relay are not among them. */
    public List<String> tlsRefusals() {
        return tlsRefusals.reasons();
    }

    /**
     * A port of loopback for relays of this process, opened by the first call. Each connection begins with a header of
     * the PROXY protocol that tells whether its client came over TLS; without one it is refused.
     */
    public synchronized InetSocketAddress relayEntrance() {
        BoundPort port = relays;
        if (port == null) {
            port = BoundPort.bind(WebServerOptions.LOOPBACK, 0);
            relays = port;
            HttpConnectionFactory protocol = new HttpConnectionFactory(http11());
            startLate(connector(port, new RelayHeader(protocol.getProtocol()), protocol), port);
        }
        return (InetSocketAddress) port.channel().socket().getLocalSocketAddress();
    }

    /** Tells the clients (close 1001), then ends every connection and frees the ports. */
    @Override
    public void close() {
        webSockets.goAway();
        javalin.stop();
        webSockets.release();
        http.close();
        https.close();
        closeRelayEntrance();
    }

    private synchronized void closeRelayEntrance() {
        if (relays != null) {
            relays.close();
        }
    }

    private URI url(String scheme, BoundPort port) {
        boolean ipv6 = options.host().indexOf(':') >= 0;
        return URI.create(scheme + "://" + (ipv6 ? "[" + options.host() + "]" : options.host()) + ":" + port.number());
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.unsafe.jettyInternal.server = server;
        config.jetty.modifyServer(jetty -> jetty.setHandler(webSockets));
        config.jetty.addConnector((jetty, http11) -> connector(http, new HttpConnectionFactory(http11)));
        config.routes.error(404, new UnknownPath(options.webSocketPaths()));
        options.http().accept(config);
    }

    private void serveTls(TlsContext tls) {
        ServerConnector connector = connector(https, tls.protocols(http11()));
        connector.addBean(tlsRefusals);
        startLate(connector, https);
    }

    private HttpConfiguration http11() {
        return server.getConnectors()[0]
                .getConnectionFactory(HttpConnectionFactory.class)
                .getHttpConfiguration();
    }

    private void startLate(ServerConnector connector, BoundPort port) {
        server.addConnector(connector);
        // a server that runs already does not stop a late part of itself unless told
        server.manage(connector);
        try {
            connector.start();
        } catch (Exception failure) {
            throw new IllegalStateException("cannot serve port " + port.number(), failure);
        }
    }

    private ServerConnector connector(BoundPort port, ConnectionFactory... protocols) {
        ServerConnector connector = new ServerConnector(server, 1, -1, protocols);
        connector.setHost(options.host());
        try {
            connector.open(port.channel());
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot serve port " + port.number(), failure);
        }
        return connector;
    }
}
