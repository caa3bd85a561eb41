package org.realtimetck.transport.tls;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Issues certificates with one flaw each; all else about them is in order, and none is kept. */
final class FlawedServer {

    private static final Duration LIFETIME = Duration.ofDays(90);
    private static final Duration SINCE_EXPIRY = Duration.ofDays(1);
    private static final String NOBODYS = "Realtime TCK authority that nobody knows";
    private static final String ELSEWHERE = "elsewhere.invalid";

    private final Clock clock;
    private final KeptAuthority authority;

    FlawedServer(Clock clock, KeptAuthority authority) {
        this.clock = clock;
        this.authority = authority;
    }

    ServerIdentity issue(CertificateFlaw flaw) throws IOException {
        Instant now = clock.instant();
        Instant until = now.plus(LIFETIME);
        Instant from = now.minus(LocalAuthority.SKEW);
        KeyAndCertificate issuer = flaw == CertificateFlaw.UNKNOWN_AUTHORITY
                ? CertificateMaker.authority(NOBODYS, from, until)
                : authority.readOrMake();
        KeyAndCertificate server = switch (flaw) {
            case EXPIRED -> CertificateMaker.server(issuer, now.minus(LIFETIME), now.minus(SINCE_EXPIRY));
            case WRONG_HOST -> CertificateMaker.serverElsewhere(issuer, from, until, ELSEWHERE);
            case UNKNOWN_AUTHORITY -> CertificateMaker.server(issuer, from, until);
        };
        return KeyStores.identity(server, issuer.certificate());
    }
}
