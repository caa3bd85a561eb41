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
     * Who knocks, and at which door.
     *
     * @param route empty for a path that is none here
     * @param dialect that of the route; OpenAI without one
     */
    private record Guest(Optional<Route> route, Dialect dialect, Credentials credentials, Caller caller) {}

    @Override
    public Admission admit(Handshake handshake) {
        // as long as nobody knows whose client it is, it is a stray
        Guest guest = callers.strays().owningUp(() -> guest(handshake));
        return guest.caller().sandbox().owningUp(() -> admit(handshake, guest));
    }

    private Guest guest(Handshake handshake) {
        Optional<Route> route = Route.of(handshake.path());
        Dialect dialect = route.map(Route::dialect).orElse(Dialect.OPENAI);
        Credentials credentials = Credentials.of(handshake, dialect);
        return new Guest(
                route,
                dialect,
                credentials,
                callers.of(credentials, dialect, route.map(Route::sandbox).orElse("")));
    }

    private Admission admit(Handshake handshake, Guest guest) {
        Caller caller = guest.caller();
        ConnectionJournal journal =
                new ConnectionJournal(caller.sandbox().journal(), caller.keysToMask(guest.credentials()));
        Admission healthy = guest.route().isEmpty() || caller.isOfTheOtherService(guest.dialect())
                ? new Admission.Refuse(404, Map.of(), UnknownAddress.body(handshake.path()))
                : judge(handshake, guest.route().get(), guest.credentials(), caller, journal);
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
