package org.realtimetck.server;

import java.util.Map;
import java.util.Optional;
import org.realtimetck.journal.ConnectionJournal;
import org.realtimetck.transport.Admission;
import org.realtimetck.transport.Gate;
import org.realtimetck.transport.Handshake;
import org.realtimetck.wire.Dialect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the sandbox a client means, judges its handshake, and lets it in or turns it away as the dialect does. */
final class FrontGate implements Gate {

    private static final Logger LOG = LoggerFactory.getLogger(FrontGate.class);

    private final Sandboxes sandboxes;
    private final Optional<OpenSandbox> forEverybody;
    private final OpenSandbox strays;
    private final LineFactory lines;
    private final RealLookingKeys realKeys = new RealLookingKeys(LOG::warn);

    /**
     * @param forEverybody takes clients whose key nobody knows; empty if those are refused
     * @param strays keeps the journal of clients that belong to no sandbox
     */
    FrontGate(Sandboxes sandboxes, Optional<OpenSandbox> forEverybody, OpenSandbox strays, LineFactory lines) {
        this.sandboxes = sandboxes;
        this.forEverybody = forEverybody;
        this.strays = strays;
        this.lines = lines;
    }

    @Override
    public Admission admit(Handshake handshake) {
        Optional<Route> route = Route.of(handshake.path());
        Credentials credentials =
                Credentials.of(handshake, route.map(Route::dialect).orElse(Dialect.OPENAI));
        Optional<OpenSandbox> found = find(route, credentials);
        OpenSandbox sandbox = found.orElse(strays);
        ConnectionJournal journal = new ConnectionJournal(sandbox.journal(), credentials.key());
        Admission admission =
                route.isEmpty() || isOfTheOtherService(sandbox, route.get().dialect(), found)
                        ? refuseUnknownPath(handshake.path())
                        : judge(handshake, route.get(), credentials, sandbox, journal, found.isPresent());
        journal.opened(
                handshake.secure(),
                handshake.path(),
                handshake.query(),
                handshake.headers(),
                handshake.subprotocols(),
                admission instanceof Admission.Refuse refuse ? refuse.status() : 101);
        return admission;
    }

    /** A sandbox plays one service; the other service's path does not exist there. */
    private static boolean isOfTheOtherService(OpenSandbox sandbox, Dialect asked, Optional<OpenSandbox> found) {
        Dialect played = sandbox.sandbox().dialect();
        return found.isPresent() && played != null && played != asked;
    }

    private Optional<OpenSandbox> find(Optional<Route> route, Credentials credentials) {
        if (credentials.key().isEmpty()) {
            return Optional.empty();
        }
        Optional<OpenSandbox> owner = sandboxes.byKey(credentials.key());
        if (owner.isEmpty() && forEverybody.isPresent()) {
            credentials.all().forEach(realKeys::notice);
        }
        return owner.or(() -> forEverybody.flatMap(everybody -> route.map(Route::sandbox)
                        .filter(name -> !name.isEmpty())
                        .flatMap(sandboxes::byName)))
                .or(() -> forEverybody);
    }

    private Admission judge(
            Handshake handshake,
            Route route,
            Credentials credentials,
            OpenSandbox sandbox,
            ConnectionJournal journal,
            boolean found) {
        boolean keyIsKnown = found && !sandbox.sandbox().refusesKey();
        String subprotocol = handshake.subprotocols().contains("realtime") ? "realtime" : null;
        if (route.dialect() == Dialect.AZURE) {
            Optional<Admission.Refuse> refusal = AzureDoor.judge(handshake, route, keyIsKnown);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        } else {
            Optional<InBandRefusal> refusal = OpenAiDoor.judge(handshake, credentials, keyIsKnown);
            if (refusal.isPresent()) {
                return new Admission.Welcome(subprotocol, socket -> lines.refused(refusal.get(), journal, socket));
            }
        }
        return new Admission.Welcome(
                subprotocol, socket -> lines.session(handshake, route.dialect(), sandbox, journal, socket));
    }

    private static Admission refuseUnknownPath(String path) {
        String safe = path.replaceAll("[^A-Za-z0-9/._~-]", "?");
        return new Admission.Refuse(
                404,
                Map.of(),
                "{\"error\":{\"code\":\"404\",\"message\":\"There is no realtime endpoint at " + safe
                        + " here. OpenAI clients use /v1/realtime?model=…, Azure clients"
                        + " /openai/v1/realtime?model=….\"}}");
    }
}
