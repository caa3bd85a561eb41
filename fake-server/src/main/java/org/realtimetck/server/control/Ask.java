package org.realtimetck.server.control;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.realtimetck.document.Document;
import org.realtimetck.document.InvalidDocumentException;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.server.OpenConnection;
import org.realtimetck.server.OpenSandbox;
import org.realtimetck.transport.http.HttpCall;
import org.realtimetck.vocabulary.Parameter;
import org.realtimetck.vocabulary.UnusableTermException;
import org.realtimetck.vocabulary.Words;

/**
 * A call that found its endpoint.
 *
 * @param parts the variable parts of the path, by name
 */
record Ask(FakeRealtimeServer server, HttpCall call, Map<String, String> parts) {

    private static final String BODY = "body";

    String part(String name) {
        return Optional.ofNullable(parts.get(name)).orElseThrow();
    }

    /** The sandbox that the path names. */
    OpenSandbox sandbox() {
        String name = part("name");
        return server.sandbox(name).orElseThrow(() -> RefusedCall.notFound(missing(name)));
    }

    private String missing(String name) {
        return "there is no sandbox '" + name + "'; "
                + Words.nearest(
                                name,
                                server.namedSandboxes().stream()
                                        .map(open -> open.sandbox().name())
                                        .toList())
                        .map(near -> "did you mean '" + near + "'?")
                        .orElse("GET /_tck/sandboxes lists those there are.");
    }

    /** The same if it is not the server's own. */
    OpenSandbox changeable() {
        OpenSandbox sandbox = sandbox();
        if (server.isOwn(sandbox)) {
            throw RefusedCall.conflict("sandbox '" + sandbox.sandbox().name()
                    + "' is the server's own and stays as it is; make another with POST /_tck/sandboxes");
        }
        return sandbox;
    }

    /** The open session that the path names. */
    OpenConnection connection() {
        OpenSandbox sandbox = sandbox();
        String number = part("connection");
        return Optional.of(number)
                .filter(digits -> digits.matches("[0-9]{1,9}"))
                .flatMap(digits -> sandbox.connection(Integer.parseInt(digits)))
                .orElseThrow(() -> RefusedCall.notFound("no session " + number + " is open in sandbox '"
                        + sandbox.sandbox().name() + "'; open are: "
                        + sandbox.connections().stream()
                                .map(OpenConnection::number)
                                .toList()));
    }

    Optional<String> query(String name) {
        return call.head().parameter(name);
    }

    int whole(String name, int usual, int min, int max) {
        return query(name)
                .map(text -> text.matches("-?[0-9]{1,18}")
                        ? read(name, new Parameter.Whole(min, max), Long.valueOf(text))
                        : read(name, new Parameter.Whole(min, max), text))
                .map(read -> Math.toIntExact((Long) read))
                .orElse(usual);
    }

    Duration time(String name, Duration usual, Duration min, Duration max) {
        return query(name)
                .map(text -> (Duration) read(name, new Parameter.Time(min, max), text))
                .orElse(usual);
    }

    private static Object read(String name, Parameter.Kind kind, Object given) {
        try {
            return Optional.ofNullable(new Parameter(name, kind, "", null, "").read("the query", given))
                    .orElseThrow();
        } catch (UnusableTermException unusable) {
            throw RefusedCall.wrong(String.valueOf(unusable.getMessage()));
        }
    }

    /** The body, read as its form wants it. */
    <T> T body(Document<T> document) {
        return body(() -> saysYaml() ? document.readYaml(BODY, call.body()) : document.readJson(BODY, call.body()));
    }

    /** Whether the body is YAML by its content type; otherwise it is JSON. */
    boolean saysYaml() {
        return call.head()
                .header("content-type")
                .filter(type -> type.contains("yaml"))
                .isPresent();
    }

    <T> T body(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (InvalidDocumentException invalid) {
            throw RefusedCall.of(invalid);
        }
    }
}
