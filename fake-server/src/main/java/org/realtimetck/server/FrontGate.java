package org.realtimetck.server;

import java.util.Map;
import java.util.Optional;
import org.realtimetck.journal.ConnectionJournal;
import org.realtimetck.transport.Admission;
import org.realtimetck.transport.Gate;
import org.realtimetck.transport.Handshake;
import org.realtimetck.wire.Dialect;

/** Judges a client's handshake, and lets it in or turns it away as the dialect does. */
final class FrontGate implements Gate {

    private final Callers callers;
    private final LineFactory lines;

    FrontGate(Callers callers, LineFactory lines) {
        this.callers = callers;
        this.lines = lines;
    }

    @Override
    public Admission admit(Handshake handshake) {
        Optional<Route> route = Route.of(handshake.path());
        Dialect dialect = route.map(Route::dialect).orElse(Dialect.OPENAI);
        Credentials credentials = Credentials.of(handshake, dialect);
        String scenario = route.map(Route::scenario).orElse("");
        Caller caller = callers.of(
                credentials, dialect, route.map(Route::sandbox).orElse(""), scenario);
        ConnectionJournal journal = new ConnectionJournal(caller.sandbox().journal(), caller.keysToMask(credentials));
        Admission healthy = healthy(handshake, route, credentials, caller, journal);
        Admission admission = caller.sandbox().answer(healthy);
        journal.opened(
                handshake.secure(),
                handshake.path(),
                handshake.query(),
                handshake.headers(),
                handshake.subprotocols(),
                admission instanceof Admission.Refuse refuse ? refuse.status() : 101);
        return admission;
    }

    private Admission healthy(
            Handshake handshake,
            Optional<Route> route,
            Credentials credentials,
            Caller caller,
            ConnectionJournal journal) {
        if (route.isEmpty() || caller.isOfTheOtherService(route.get().dialect())) {
            return new Admission.Refuse(404, Map.of(), UnknownAddress.body(handshake.path()));
        }
        if (callers.isUnknown(route.get().scenario())) {
            return new Admission.Refuse(
                    404, Map.of(), UnknownScenario.body(route.get().scenario()));
        }
        return judge(handshake, route.get(), credentials, caller, journal);
    }

    private Admission judge(
            Handshake handshake, Route route, Credentials credentials, Caller caller, ConnectionJournal journal) {
        SessionRequest request = SessionRequest.of(handshake, caller.secret());
        String subprotocol = handshake.subprotocols().contains("realtime") ? "realtime" : null;
        if (route.dialect() == Dialect.AZURE) {
            Optional<Admission.Refuse> refusal = AzureDoor.judge(handshake, route, request, caller.keyIsGood());
            if (refusal.isPresent()) {
                return refusal.get();
            }
        } else {
            Optional<Admission.Refuse> noCall =
                    caller.keyIsGood() ? OpenAiDoor.unknownCall(handshake) : Optional.empty();
            if (noCall.isPresent()) {
                return noCall.get();
            }
            Optional<InBandRefusal> refusal = OpenAiDoor.judge(handshake, credentials, request, caller.keyIsGood());
            if (refusal.isPresent()) {
                return new Admission.Welcome(
                        subprotocol, socket -> lines.refused(refusal.get(), caller.sandbox(), journal, socket));
            }
        }
        return new Admission.Welcome(
                subprotocol, socket -> lines.session(request, route.dialect(), caller.sandbox(), journal, socket));
    }
}
