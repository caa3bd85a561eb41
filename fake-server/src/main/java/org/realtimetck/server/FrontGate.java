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

    /**
     * @param route empty for a path that is none here
     * @param dialect that of the route; OpenAI without one
     */
    private record Visit(Optional<Route> route, Dialect dialect, Credentials credentials, Caller caller) {}

    @Override
    public Admission admit(Handshake handshake) {
        // as long as nobody knows whose client it is, it is a stray
        Visit visit = callers.strays().owningUp(() -> visit(handshake));
        return visit.caller().sandbox().owningUp(() -> admit(handshake, visit));
    }

    private Visit visit(Handshake handshake) {
        Optional<Route> route = Route.of(handshake.path());
        Dialect dialect = route.map(Route::dialect).orElse(Dialect.OPENAI);
        Credentials credentials = Credentials.of(handshake, dialect);
        return new Visit(
                route,
                dialect,
                credentials,
                callers.of(credentials, dialect, route.map(Route::sandbox).orElse("")));
    }

    private Admission admit(Handshake handshake, Visit visit) {
        Caller caller = visit.caller();
        ConnectionJournal journal =
                new ConnectionJournal(caller.sandbox().journal(), caller.keysToMask(visit.credentials()));
        Admission healthy = visit.route().isEmpty() || caller.isOfTheOtherService(visit.dialect())
                ? new Admission.Refuse(404, Map.of(), UnknownAddress.body(handshake.path()))
                : judge(handshake, visit.route().get(), visit.credentials(), caller, journal);
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
