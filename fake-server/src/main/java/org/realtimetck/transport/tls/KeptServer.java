package org.realtimetck.transport.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SignatureException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's key and certificate, kept beside the authority that signed it. To be used while the folder is held. */
final class KeptServer {

    private static final Logger LOG = LoggerFactory.getLogger(KeptServer.class);

    /** Long enough to be made seldom, and well below the 825 days that Apple's stack allows. */
    private static final Duration LIFETIME = Duration.ofDays(90);

    private final AuthorityFolder folder;
    private final Clock clock;
    private final KeptAuthority authority;

    KeptServer(AuthorityFolder folder, Clock clock, KeptAuthority authority) {
        this.folder = folder;
        this.clock = clock;
        this.authority = authority;
    }

    ServerIdentity readOrIssue() throws IOException {
        ServerIdentity kept = read();
        return kept != null ? kept : issue();
    }

    /** Asks for the authority's certificate only: its key is none of a usual start's business. */
    private @Nullable ServerIdentity read() {
        if (!Files.exists(folder.server())) {
            LOG.info("no server certificate at {}: issuing one", folder.server());
            return null;
        }
        try {
            X509Certificate issuer = Pem.readCertificate(folder.read(folder.certificate()));
            String pem = folder.read(folder.server());
            KeyAndCertificate kept = new KeyAndCertificate(Pem.readKey(pem), Pem.readCertificate(pem));
            kept.requirePair();
            String flaw = flaw(kept, issuer);
            if (flaw != null) {
                LOG.info("the server certificate at {} {}: issuing a new one", folder.server(), flaw);
                return null;
            }
            return KeyStores.identity(kept, issuer);
        } catch (GeneralSecurityException | IOException unreadable) {
            LOG.warn(
                    "cannot use the server certificate at {} ({}): issuing a new one",
                    folder.server(),
                    unreadable.toString());
            return null;
        }
    }

    private @Nullable String flaw(KeyAndCertificate kept, X509Certificate issuer) throws GeneralSecurityException {
        if (!kept.coversRunFrom(clock.instant())) {
            return "begins " + kept.from() + " and ends " + kept.until();
        }
        try {
            kept.certificate().verify(issuer.getPublicKey());
            return null;
        } catch (SignatureException foreign) {
            return "is another authority's (" + foreign.getMessage() + ")";
        }
    }

    private ServerIdentity issue() throws IOException {
        KeyAndCertificate issuer = authority.readOrMake();
        Instant now = clock.instant();
        Instant until = now.plus(LIFETIME);
        KeyAndCertificate server = CertificateMaker.server(
                issuer, now.minus(LocalAuthority.SKEW), until.isBefore(issuer.until()) ? until : issuer.until());
        String pem = Pem.write(server.key()) + Pem.write(server.certificate());
        folder.writeSecret(folder.server(), pem.getBytes(StandardCharsets.US_ASCII));
        return KeyStores.identity(server, issuer.certificate());
    }
}
