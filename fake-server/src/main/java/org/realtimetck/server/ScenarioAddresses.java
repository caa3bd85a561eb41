package org.realtimetck.server;

import java.util.List;
import java.util.function.Function;
import org.realtimetck.sandbox.ReadyMade;
import org.realtimetck.transport.ErrorJson;
import org.realtimetck.transport.Handshake;
import org.realtimetck.transport.http.Page;

/** What an ordinary GET is told where a WebSocket of a ready-made sandbox is, or would be if its name were right. */
final class ScenarioAddresses implements Function<Handshake, Page> {

    /** As Javalin writes them. */
    static final List<String> PATHS = List.of("/scenario/{name}/v1/realtime", "/scenario/{name}/openai/v1/realtime");

    @Override
    public Page apply(Handshake asked) {
        String body = Route.of(asked.path())
                .map(route -> told(asked.path(), route.scenario()))
                .orElseGet(() -> UnknownAddress.body(asked.path()));
        return new Page(404, "application/json", body);
    }

    private static String told(String path, String name) {
        return ReadyMade.names().contains(name)
                ? ErrorJson.of("Invalid URL (GET " + path + "): it takes WebSockets, and this request asks for none."
                        + " Connect to it with a WebSocket client; a browser finds its page at /scenario/" + name + ".")
                : UnknownScenario.body(name);
    }
}
