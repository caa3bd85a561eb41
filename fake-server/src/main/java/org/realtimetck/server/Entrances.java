package org.realtimetck.server;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.realtimetck.transport.http.WebServer;
import org.realtimetck.transport.relay.Relay;
import org.realtimetck.transport.relay.RelaySettings;
import org.realtimetck.transport.relay.distortion.FlawedCertificate;
import org.realtimetck.transport.relay.distortion.PlacedDistortion;
import org.realtimetck.transport.tls.CertificateFlaw;
import org.realtimetck.transport.tls.LocalAuthority;
import org.realtimetck.transport.tls.ServerIdentity;

/** Gives sandboxes that distort bytes a relay each, and all others the fake's own ports. Thread-safe. */
final class Entrances implements AutoCloseable {

    private final String host;
    private final WebServer web;
    private final LocalAuthority authority;
    private final Set<Entrance> relays = ConcurrentHashMap.newKeySet();

    Entrances(String host, WebServer web, LocalAuthority authority) {
        this.host = host;
        this.web = web;
        this.authority = authority;
    }

    /** Opens the way to a sandbox; one whose way cannot be opened is closed again. */
    OpenSandbox openTo(OpenSandbox sandbox) {
        List<PlacedDistortion> distortions = sandbox.sandbox().troubles().distortions();
        if (distortions.isEmpty()) {
            sandbox.reachedBy(Entrance.of(web));
            return sandbox;
        }
        try {
            RelaySettings settings = RelaySettings.of(sandbox.sandbox().name(), distortions, sandbox::broken)
                    .with(new RelayDiary(sandbox));
            Relay relay = Relay.start(host, web.relayEntrance(), Optional.of(identity(distortions)), settings);
            Entrance entrance = Entrance.of(relay, relays::remove);
            relays.add(entrance);
            sandbox.reachedBy(entrance);
            return sandbox;
        } catch (RuntimeException failure) {
            sandbox.close();
            throw failure;
        }
    }

    int relays() {
        return relays.size();
    }

    private ServerIdentity identity(List<PlacedDistortion> distortions) {
        for (PlacedDistortion placed : distortions) {
            if (placed.distortion() instanceof FlawedCertificate flawed) {
                CertificateFlaw flaw = flawed.flaw();
                return authority.flawedIdentity(flaw);
            }
        }
        return authority.serverIdentity();
    }

    /** Ends the relays of sandboxes that are still open. */
    @Override
    public void close() {
        List.copyOf(relays).forEach(Entrance::close);
    }
}
