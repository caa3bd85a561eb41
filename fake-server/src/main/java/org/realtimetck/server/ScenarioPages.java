package org.realtimetck.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.realtimetck.sandbox.ReadyMade;
import org.realtimetck.transport.Handshake;
import org.realtimetck.transport.http.Page;

/** The index of the ready-made sandboxes and a page for each: HTML for browsers, plain text for everybody else. */
final class ScenarioPages implements Function<Handshake, Page> {

    /** As Javalin writes them. */
    static final List<String> PATHS = List.of("/", "/scenario/{name}");

    private static final String PREFIX = "/scenario/";

    @Override
    public Page apply(Handshake asked) {
        boolean html = asked.header("accept")
                .filter(types -> types.contains("text/html"))
                .isPresent();
        Origin origin = Origin.of(asked);
        if (!asked.path().startsWith(PREFIX)) {
            return html ? Page.html(200, ScenarioHtml.index(origin)) : Page.plain(200, ScenarioText.index(origin));
        }
        String name = asked.path().substring(PREFIX.length()).replaceAll("/$", "");
        Optional<String> known = ReadyMade.names().stream().filter(name::equals).findFirst();
        if (known.isEmpty()) {
            String sentence = UnknownScenario.sentence(name);
            return html ? Page.html(404, ScenarioHtml.sentence(sentence)) : Page.plain(404, sentence + "\n");
        }
        return html
                ? Page.html(200, ScenarioHtml.one(known.get(), origin))
                : Page.plain(200, ScenarioText.one(known.get(), origin));
    }

    /**
     * The server as whoever asks reaches it.
     *
     * @param authority host and port
     */
    record Origin(boolean secure, String authority) {

        static Origin of(Handshake asked) {
            String host = asked.header("host").orElse("127.0.0.1");
            return new Origin(asked.secure(), host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? host : "127.0.0.1");
        }

        String openai(String scenario) {
            return webSocket(PREFIX + scenario + "/v1/realtime?model=gpt-realtime");
        }

        String azure(String scenario) {
            return webSocket(PREFIX + scenario + "/openai/v1/realtime?model=my-deployment");
        }

        private String webSocket(String path) {
            return (secure ? "wss://" : "ws://") + authority + path;
        }
    }
}
