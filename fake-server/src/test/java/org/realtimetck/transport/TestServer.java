package org.realtimetck.transport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.realtimetck.transport.http.WebServer;
import org.realtimetck.transport.http.WebServerOptions;
import org.realtimetck.transport.tls.LocalAuthority;
import org.realtimetck.transport.ws.WebSocketOptions;

/** A server on free loopback ports with an authority of its own. */
public record TestServer(WebServer server, LocalAuthority authority) implements AutoCloseable {

    public static TestServer start(Path folder, Gate gate) {
        return start(folder, gate, UnaryOperator.identity());
    }

    public static TestServer startWith(Path folder, Gate gate, UnaryOperator<WebSocketOptions> limits) {
        return start(folder, gate, options -> options.withWebSocket(limits.apply(options.webSocket())));
    }

    public static TestServer start(Path folder, Gate gate, UnaryOperator<WebServerOptions> options) {
        LocalAuthority authority = LocalAuthority.open(folder);
        return new TestServer(
                WebServer.start(options.apply(WebServerOptions.defaults()), gate, authority::serverIdentity),
                authority);
    }

    public RawClient connect() throws IOException {
        return RawClient.open(server.httpUrl(), "/v1/realtime?model=gpt-realtime");
    }

    @Override
    public void close() {
        server.close();
    }
}
