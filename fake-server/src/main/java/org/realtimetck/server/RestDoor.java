package org.realtimetck.server;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.realtimetck.journal.HttpJournal;
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

    private final Callers callers;
    private final ClientSecretDesk desk;

    RestDoor(Callers callers, ClientSecretDesk desk) {
        this.callers = callers;
        this.desk = desk;
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
        return route.dialect() == Dialect.OPENAI ? withHeaders(answer, began) : answer;
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
        // that a client secret cannot mint another one is inferred [I]
        if (!caller.keyIsGood() || caller.secret().isPresent()) {
            return RestRefusals.badKey(route.dialect(), credentials.key());
        }
        if (route.preview()) {
            return RestRefusals.preview(route.dialect());
        }
        ClientSecretRequest request = RestCodec.readClientSecretRequest(call.body());
        return request instanceof ClientSecretRequest.Understood understood
                ? RestRefusals.json(200, desk.mint(understood, route.dialect(), caller.sandbox()))
                : RestRefusals.error(400, ((ClientSecretRequest.Malformed) request).error());
    }

    /** [C] */
    private static HttpAnswer withHeaders(HttpAnswer answer, long began) {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.put("openai-version", "2020-10-01");
        headers.put("x-request-id", "req_" + UUID.randomUUID().toString().replace("-", ""));
        headers.put("openai-processing-ms", String.format(Locale.ROOT, "%d", (System.nanoTime() - began) / 1_000_000));
        return new HttpAnswer(answer.status(), headers, answer.body());
    }
}
