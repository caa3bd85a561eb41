package org.realtimetck.transport.http;

import io.javalin.config.JavalinConfig;
import java.util.List;
import java.util.function.Consumer;
import org.realtimetck.transport.ws.WebSocketOptions;

/**
 * How a {@link WebServer} listens.
 *
 * @param host the address to bind; loopback unless the caller decides otherwise
 * @param httpPort 0 for any free port
 * @param httpsPort 0 for any free port
 * @param webSocket limits of the WebSocket connections
 * @param webSocketPaths named to whoever asks for an unknown path; the gate alone decides what is served
 * @param http adds routes and other settings to Javalin, which serves all plain HTTP
 */
public record WebServerOptions(
        String host,
        int httpPort,
        int httpsPort,
        WebSocketOptions webSocket,
        List<String> webSocketPaths,
        Consumer<JavalinConfig> http) {

    public static final String LOOPBACK = "127.0.0.1";

    public WebServerOptions {
        port(httpPort, "httpPort");
        port(httpsPort, "httpsPort");
        webSocketPaths = List.copyOf(webSocketPaths);
    }

    /** Loopback, any free ports, no routes, the paths of the OpenAI and Azure GA services named. */
    public static WebServerOptions defaults() {
        return new WebServerOptions(
                LOOPBACK,
                0,
                0,
                WebSocketOptions.defaults(),
                List.of("/v1/realtime?model=<model>", "/openai/v1/realtime?model=<deployment>"),
                config -> {});
    }

    public WebServerOptions withHost(String address) {
        return new WebServerOptions(address, httpPort, httpsPort, webSocket, webSocketPaths, http);
    }

    public WebServerOptions withPorts(int plain, int tls) {
        return new WebServerOptions(host, plain, tls, webSocket, webSocketPaths, http);
    }

    public WebServerOptions withWebSocket(WebSocketOptions limits) {
        return new WebServerOptions(host, httpPort, httpsPort, limits, webSocketPaths, http);
    }

    public WebServerOptions withWebSocketPaths(List<String> paths) {
        return new WebServerOptions(host, httpPort, httpsPort, webSocket, paths, http);
    }

    public WebServerOptions withHttp(Consumer<JavalinConfig> routes) {
        return new WebServerOptions(host, httpPort, httpsPort, webSocket, webSocketPaths, routes);
    }

    private static void port(int port, String name) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("expected " + name + " from 0 to 65535, got " + port);
        }
    }
}
