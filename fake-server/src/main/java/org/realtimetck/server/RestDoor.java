package org.realtimetck.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.realtimetck.journal.HttpJournal;
import org.realtimetck.protocol.Variation;
import org.realtimetck.selfcheck.SelfCheck;
import org.realtimetck.transport.ErrorJson;
import org.realtimetck.transport.Handshake;
import org.realtimetck.transport.http.HttpAnswer;
import org.realtimetck.transport.http.HttpCall;
import org.realtimetck.transport.http.HttpService;
import org.realtimetck.wire.ClientSecretRequest;
import org.realtimetck.wire.Dialect;
import org.realtimetck.wire.RestCodec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the POSTs of {@link RestRoute}, answers them as the dialect does, and records them. */
final class RestDoor implements HttpService {

    private static final Logger LOG = LoggerFactory.getLogger(RestDoor.class);

    private static final List<String> ROUTING = List.of("openai-organization", "openai-project");

    private final Callers callers;
    private final ClientSecretDesk desk;
    private final SelfCheck selfCheck;

    RestDoor(Callers callers, ClientSecretDesk desk, SelfCheck selfCheck) {
        this.callers = callers;
        this.desk = desk;
        this.selfCheck = selfCheck;
    }

    @Override
    public HttpAnswer answer(HttpCall call) {
        long began = System.nanoTime();
        Handshake head = call.head();
        RestRoute route = RestRoute.of(head.path());
        Credentials credentials = Credentials.of(head, route.dialect());
        Caller caller = callers.of(credentials, route.dialect(), route.sandbox(), route.scenario());
        HttpAnswer answer = judgeOrOwnUp(call, route, credentials, caller);
        new HttpJournal(caller.sandbox().journal(), caller.keysToMask(credentials))
                .answered(
                        head.secure(),
                        call.method(),
                        head.path(),
                        head.query(),
                        head.headers(),
                        call.body(),
                        answer.status());
        return new HttpAnswer(answer.status(), headers(answer, route.dialect(), head, began), answer.body());
    }

    /** A bug of the fake's is no fault of the client's, and its run must not be judged. */
    private HttpAnswer judgeOrOwnUp(HttpCall call, RestRoute route, Credentials credentials, Caller caller) {
        try {
            return judge(call, route, credentials, caller);
        } catch (RuntimeException bug) {
            LOG.error(
                    "the fake broke on {} in sandbox {}; what its client did is not judged",
                    call.head().path(),
                    caller.sandbox().sandbox().name(),
                    bug);
            caller.sandbox().broken(bug);
            return RestRefusals.json(500, ErrorJson.of("the fake broke, see its log"));
        }
    }

    private HttpAnswer judge(HttpCall call, RestRoute route, Credentials credentials, Caller caller) {
        if (caller.isOfTheOtherService(route.dialect())) {
            return RestRefusals.json(404, UnknownAddress.body(call.head().path()));
        }
        if (callers.isUnknown(route.scenario())) {
            return RestRefusals.json(404, UnknownScenario.body(route.scenario()));
        }
        // a client secret cannot mint another one [I]
        if (!caller.keyIsGood() || caller.secret().isPresent()) {
            return RestRefusals.badKey(route.dialect(), credentials.key());
        }
        if (route.preview()) {
            return RestRefusals.preview(route.dialect());
        }
        Set<Variation> variations = caller.sandbox().sandbox().variations();
        if (variations.contains(Variation.RATE_LIMIT_AT_CONNECT)) {
            return RestRefusals.rateLimited(route.dialect());
        }
        ClientSecretRequest request = RestCodec.readClientSecretRequest(call.body(), route.dialect(), variations);
        return request instanceof ClientSecretRequest.Understood understood
                ? minted(desk.mint(understood, route.dialect(), caller.sandbox()))
                : RestRefusals.error(400, ((ClientSecretRequest.Malformed) request).error());
    }

    private HttpAnswer minted(String body) {
        selfCheck.clientSecret(body);
        return RestRefusals.json(200, body);
    }

    private static Map<String, String> headers(HttpAnswer answer, Dialect dialect, Handshake asked, long began) {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.putAll(dialect == Dialect.AZURE ? AzureError.headers() : openAiHeaders(asked));
        if (dialect == Dialect.OPENAI) {
            headers.put("openai-processing-ms", String.valueOf((System.nanoTime() - began) / 1_000_000));
        }
        return headers;
    }

    /**
     * Names and version [C]. Organization and project come back as the client named them; of a client that names none
     * the fake knows none, and leaves them out [I].
     */
    private static Map<String, String> openAiHeaders(Handshake asked) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : ROUTING) {
            asked.header(name).ifPresent(value -> headers.put(name, value));
        }
        headers.put("openai-version", "2020-10-01");
        headers.put("x-request-id", "req_" + UUID.randomUUID().toString().replace("-", ""));
        return headers;
    }
}
