package org.realtimetck.transport.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The authority's own key, certificate and trust store. To be used while the folder is held. */
final class KeptAuthority {

    private static final Logger LOG = LoggerFactory.getLogger(KeptAuthority.class);
    private static final Duration LIFETIME = Duration.ofDays(3650);

    private final AuthorityFolder folder;
    private final Clock clock;

    KeptAuthority(AuthorityFolder folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /** Makes a new one if there is none, or it cannot be read, or it does not last. */
    KeyAndCertificate readOrMake() throws IOException {
        KeyAndCertificate kept = read();
        return kept != null ? kept : make();
    }

    private @Nullable KeyAndCertificate read() throws IOException {
        if (!Files.exists(folder.certificate()) || !Files.exists(folder.key())) {
            LOG.info("no certificate authority at {}: making one", folder.certificate());
            return null;
        }
        try {
            KeyAndCertificate kept = new KeyAndCertificate(
                    Pem.readKey(folder.read(folder.key())), Pem.readCertificate(folder.read(folder.certificate())));
            kept.requirePair();
            if (!kept.coversRunFrom(clock.instant())) {
                LOG.warn(
                        "the certificate authority at {} begins {} and ends {}: making a new one, which clients have"
                                + " to trust anew",
                        folder.certificate(),
                        kept.from(),
                        kept.until());
                return null;
            }
            if (!Files.exists(folder.trustStore())) {
                folder.writePublic(folder.trustStore(), KeyStores.trusting(kept.certificate()));
            }
            return kept;
        } catch (GeneralSecurityException | IOException unreadable) {
            LOG.warn(
                    "cannot use the certificate authority at {} ({}): making a new one, which clients have to trust"
                            + " anew",
                    folder.certificate(),
                    unreadable.toString());
            return null;
        }
    }

    private KeyAndCertificate make() throws IOException {
        Instant now = clock.instant();
        KeyAndCertificate made = CertificateMaker.authority(now.minus(LocalAuthority.SKEW), now.plus(LIFETIME));
        folder.writeSecret(folder.key(), Pem.write(made.key()).getBytes(StandardCharsets.US_ASCII));
        folder.writePublic(folder.trustStore(), KeyStores.trusting(made.certificate()));
        // last, for it is what makes the folder an authority
        folder.writePublic(folder.certificate(), Pem.write(made.certificate()).getBytes(StandardCharsets.US_ASCII));
        return made;
    }
}
