package org.realtimetck.transport.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate authority of one installation, kept in a folder and used again by every run. It signs for loopback
 * only; whoever reads its key could pose as a local server to a client that trusts it, so the key is its owner's alone.
 * Safe when several processes open the same folder at once.
 */
public final class LocalAuthority {

    /** Of the trust store and of server identities. It guards nothing: both hold what is public or never leaves us. */
    public static final String PASSWORD = "changeit";

    private static final Logger LOG = LoggerFactory.getLogger(LocalAuthority.class);
    private static final Duration LIFETIME = Duration.ofDays(3650);

    /** An authority with less time left is replaced, so that no run outlives its certificates. */
    private static final Duration SPARE = Duration.ofDays(30);

    private static final Duration SERVER_LIFETIME = Duration.ofDays(7);

    /** Clocks differ, those of containers and their hosts too. */
    private static final Duration SKEW = Duration.ofHours(1);

    private final AuthorityFolder folder;
    private final Clock clock;
    private final KeyAndCertificate authority;

    private LocalAuthority(AuthorityFolder folder, Clock clock, KeyAndCertificate authority) {
        this.folder = folder;
        this.clock = clock;
        this.authority = authority;
    }

    /**
     * Reads the authority in a folder, or makes one: when there is none, or it cannot be read, or it ends within 30
     * days.
     *
     * @param folder created if absent
     * @throws UncheckedIOException if the folder cannot be written
     */
    public static LocalAuthority open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    static LocalAuthority open(Path path, Clock clock) {
        AuthorityFolder folder = new AuthorityFolder(path);
        try {
            return new LocalAuthority(folder, clock, folder.exclusively(() -> readOrMake(folder, clock)));
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "expected a folder for the kit's certificates at " + path
                            + ", cannot write there: choose another folder, or set XDG_CACHE_HOME",
                    failure);
        }
    }

    /** @return {@code realtime-tck} under the user's cache folder; it may not exist yet */
    public static Path defaultFolder() {
        return CacheFolder.of(System.getenv(), System.getProperty("user.home"));
    }

    /** @return the authority's certificate as PEM: for {@code NODE_EXTRA_CA_CERTS}, {@code SSL_CERT_FILE} and the like */
    public Path caFile() {
        return folder.certificate();
    }

    /** @return a PKCS#12 trust store with the authority alone; its password is {@link #PASSWORD} */
    public Path trustStore() {
        return folder.trustStore();
    }

    /** @return a fresh key and certificate for {@code localhost}, {@code 127.0.0.1} and {@code ::1}, valid for 7 days */
    public ServerIdentity issue() {
        Instant now = clock.instant();
        KeyAndCertificate server = authority.issue(
                List.of("localhost"), List.of("127.0.0.1", "::1"), now.minus(SKEW), now.plus(SERVER_LIFETIME));
        try {
            KeyStore store = emptyStore();
            Certificate[] chain = {server.certificate(), authority.certificate()};
            store.setKeyEntry("server", server.key(), PASSWORD.toCharArray(), chain);
            return new ServerIdentity(store, PASSWORD);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("this JDK cannot hold a key in a PKCS#12 store", impossible);
        }
    }

    private static KeyAndCertificate readOrMake(AuthorityFolder folder, Clock clock) throws IOException {
        KeyAndCertificate kept = read(folder, clock);
        return kept != null ? kept : make(folder, clock);
    }

    private static @Nullable KeyAndCertificate read(AuthorityFolder folder, Clock clock) throws IOException {
        if (!Files.exists(folder.certificate()) || !Files.exists(folder.key())) {
            LOG.info("no certificate authority at {}: making one", folder.certificate());
            return null;
        }
        try {
            KeyAndCertificate kept = new KeyAndCertificate(
                    Pem.readKey(text(folder.key())), Pem.readCertificate(text(folder.certificate())));
            if (kept.certificate()
                    .getNotAfter()
                    .toInstant()
                    .isBefore(clock.instant().plus(SPARE))) {
                LOG.warn(
                        "the certificate authority at {} ends {}: making a new one, which clients have to trust anew",
                        folder.certificate(),
                        kept.certificate().getNotAfter().toInstant());
                return null;
            }
            requirePair(kept);
            if (!Files.exists(folder.trustStore())) {
                folder.writePublic(folder.trustStore(), trustStore(kept.certificate()));
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

    private static KeyAndCertificate make(AuthorityFolder folder, Clock clock) throws IOException {
        Instant now = clock.instant();
        KeyAndCertificate made =
                KeyAndCertificate.authority("Realtime TCK local authority", now.minus(SKEW), now.plus(LIFETIME));
        try {
            folder.writeSecret(folder.key(), Pem.write(made.key()).getBytes(StandardCharsets.US_ASCII));
            folder.writePublic(folder.trustStore(), trustStore(made.certificate()));
            // last, for it is what makes the folder an authority
            folder.writePublic(
                    folder.certificate(), Pem.write(made.certificate()).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK cannot write a certificate", impossible);
        }
        return made;
    }

    private static void requirePair(KeyAndCertificate kept) throws GeneralSecurityException {
        byte[] probe = kept.certificate().getEncoded();
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(kept.key());
        signature.update(probe);
        byte[] signed = signature.sign();
        signature.initVerify(kept.certificate().getPublicKey());
        signature.update(probe);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("key and certificate do not belong together");
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] trustStore(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        store.setCertificateEntry("realtime-tck", certificate);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD.toCharArray());
        return bytes.toByteArray();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
