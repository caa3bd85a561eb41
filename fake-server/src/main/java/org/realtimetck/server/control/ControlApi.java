package org.realtimetck.server.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.realtimetck.server.FakeRealtimeServer;
import org.realtimetck.transport.http.HttpApi;
import org.realtimetck.transport.http.HttpCall;
import org.realtimetck.transport.http.HttpReply;
import org.realtimetck.vocabulary.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The fake over HTTP, for whoever does not write Java. Calls go through the public methods of {@link FakeRealtimeServer};
 * one that is refused has changed nothing. Thread-safe.
 */
public final class ControlApi implements HttpApi, AutoCloseable {

    public static final String PREFIX = "/_tck";

    private static final Logger LOG = LoggerFactory.getLogger(ControlApi.class);
    private static final String BEARER = "Bearer ";
    private static final int TOKEN_BYTES = 16;

    private final FakeRealtimeServer server;
    private final String token;
    private final Waiters waiters = new Waiters();
    private final List<Endpoint> endpoints;

    /** With a new token. */
    public ControlApi(FakeRealtimeServer server) {
        this.server = server;
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        token = "tck-control-" + HexFormat.of().formatHex(secret);
        endpoints = EndpointBook.all(waiters);
    }

    /** What {@code Authorization: Bearer} has to say. */
    public String token() {
        return token;
    }

    /** Calls that wait, or follow a journal, now. */
    public int waiting() {
        return waiters.busy();
    }

    @Override
    public HttpReply reply(HttpCall call) {
        try {
            requireToken(call);
            return replyTo(call);
        } catch (RefusedCall refused) {
            return new HttpReply.Now(Json.refusal(refused));
        } catch (RuntimeException bug) {
            LOG.error("the fake broke on {} {}", call.method(), call.head().path(), bug);
            String message = "the fake broke, see its log: " + bug;
            return new HttpReply.Now(Json.refusal(500, message, List.of(message), Map.of()));
        }
    }

    private void requireToken(HttpCall call) {
        String header = call.head().header("authorization").orElse("");
        if (header.isEmpty()) {
            throw RefusedCall.unauthorized("expected the header 'Authorization: Bearer <control token>', got none; the"
                    + " token is told when the fake starts, and by FakeRealtimeServer.controlToken()");
        }
        byte[] given = header.getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, (BEARER + token).getBytes(StandardCharsets.UTF_8))) {
            throw RefusedCall.unauthorized("expected the control token of this start in 'Authorization: Bearer', got"
                    + " another one; keys of sandboxes do not open the control API");
        }
    }

    private HttpReply replyTo(HttpCall call) {
        List<Found> found = endpoints.stream()
                .flatMap(endpoint -> Template.match(
                                endpoint.outline().path(), call.head().path())
                        .stream()
                        .map(parts -> new Found(endpoint, parts)))
                .toList();
        if (found.isEmpty()) {
            throw RefusedCall.notFound("there is no " + call.head().path() + "; there are:\n" + listed());
        }
        Found one = found.stream()
                .filter(candidate -> candidate.endpoint().outline().method().equals(call.method()))
                .findFirst()
                .orElseThrow(() -> wrongMethod(call, found));
        requireKnownQuery(call, one.endpoint().outline());
        return one.endpoint().reply(new Ask(server, call, one.parts()));
    }

    /** @param parts of the path, by name */
    private record Found(Endpoint endpoint, Map<String, String> parts) {}

    private String listed() {
        return endpoints.stream()
                .map(endpoint -> endpoint.outline().method() + " " + PREFIX
                        + endpoint.outline().path())
                .collect(Collectors.joining("\n"));
    }

    private static RefusedCall wrongMethod(HttpCall call, List<Found> found) {
        String allowed = found.stream()
                .map(candidate -> candidate.endpoint().outline().method())
                .collect(Collectors.joining(", "));
        return RefusedCall.wrongMethod(
                "expected " + allowed + " at " + call.head().path() + ", got " + call.method(), allowed);
    }

    private static void requireKnownQuery(HttpCall call, Outline outline) {
        List<String> known = outline.query().stream().map(Outline.Query::name).toList();
        for (String given : call.head().query().keySet()) {
            if (!known.contains(given)) {
                throw RefusedCall.wrong("the query of " + call.head().path() + " knows no '" + given + "'; "
                        + Words.nearest(given, known)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("it knows: " + String.join(", ", known)));
            }
        }
    }

    /** Ends calls that wait. */
    @Override
    public void close() {
        waiters.close();
    }
}
