package org.realtimetck.server;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.realtimetck.journal.ConnectionJournal;
import org.realtimetck.pipe.Outbound;
import org.realtimetck.protocol.Variation;
import org.realtimetck.transport.Admission;
import org.realtimetck.transport.Gate;
import org.realtimetck.transport.Handshake;
import org.realtimetck.transport.Line;
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
    private record Arrival(Optional<Route> route, Dialect dialect, Credentials credentials, Caller caller) {}

    @Override
    public Admission admit(Handshake handshake) {
        // as long as nobody knows whose client it is, it is a stray
        Arrival arrival = callers.strays().owningUp(() -> arrival(handshake));
        return arrival.caller().sandbox().owningUp(() -> admit(handshake, arrival));
    }

    private Arrival arrival(Handshake handshake) {
        Optional<Route> route = Route.of(handshake.path());
        Dialect dialect = route.map(Route::dialect).orElse(Dialect.OPENAI);
        Credentials credentials = Credentials.of(handshake, dialect);
        return new Arrival(
                route,
                dialect,
                credentials,
                callers.of(
                        credentials,
                        dialect,
                        route.map(Route::sandbox).orElse(""),
                        route.map(Route::scenario).orElse("")));
    }

    private Admission admit(Handshake handshake, Arrival arrival) {
        Caller caller = arrival.caller();
        ConnectionJournal journal = new ConnectionJournal(
                caller.sandbox().journal(),
                caller.sandbox().record().connectionOf(handshake.ticket()),
                caller.keysToMask(arrival.credentials()));
        Admission admission = Misdirected.is(handshake, caller.sandbox())
                ? Misdirected.answer(handshake, caller.sandbox())
                : caller.sandbox().answer(healthy(handshake, arrival, journal), journal.connection());
        journal.opened(
                handshake.secure(),
                handshake.path(),
                handshake.query(),
                handshake.headers(),
                handshake.subprotocols(),
                admission instanceof Admission.Refuse refuse ? refuse.status() : 101);
        caller.sandbox().sandbox().tellChaos(journal);
        return admission;
    }

    private Admission healthy(Handshake handshake, Arrival arrival, ConnectionJournal journal) {
        Caller caller = arrival.caller();
        if (arrival.route().isEmpty() || caller.isOfTheOtherService(arrival.dialect())) {
            return new Admission.Refuse(404, Map.of(), UnknownAddress.body(handshake.path()));
        }
        Route route = arrival.route().get();
        return callers.isUnknown(route.scenario())
                ? new Admission.Refuse(404, Map.of(), UnknownScenario.body(route.scenario()))
                : judge(handshake, route, arrival.credentials(), caller, journal);
    }

    private Admission judge(
            Handshake handshake, Route route, Credentials credentials, Caller caller, ConnectionJournal journal) {
        Visit visit = Visit.of(handshake, route, credentials, caller);
        Optional<Refusal> refusal = route.dialect() == Dialect.AZURE ? AzureDoor.judge(visit) : OpenAiDoor.judge(visit);
        if (refusal.isEmpty()) {
            return welcome(
                    visit,
                    socket -> lines.session(visit.request(), route.dialect(), caller.sandbox(), journal, socket));
        }
        if (refusal.get() instanceof HttpRefusal overHttp) {
            return new Admission.Refuse(overHttp.status(), overHttp.headers(), overHttp.body());
        }
        InBandRefusal inBand = (InBandRefusal) refusal.get();
        return welcome(visit, socket -> lines.refused(inBand, visit.caller().sandbox(), journal, socket));
    }

    /** Browsers fail when none of the subprotocols they offer is picked [M]; {@code realtime} is the one [T]. */
    private static Admission welcome(Visit visit, Function<Outbound, Line> open) {
        return new Admission.Welcome(
                visit.handshake().subprotocols().contains("realtime") ? "realtime" : null,
                visit.varies(Variation.PERMESSAGE_DEFLATE_NEGOTIATED),
                Map.of(),
                open);
    }
}
