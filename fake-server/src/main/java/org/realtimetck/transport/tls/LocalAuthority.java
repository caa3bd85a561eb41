package org.realtimetck.transport.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * The certificate authority of one installation, kept in a folder and used again by every run. It signs for loopback
 * only; whoever reads its key could pose as a local server to a client that trusts it, so the key is its owner's alone.
 * Safe when several processes open the same folder at once.
 */
public final class LocalAuthority {

    /** Of the trust store and of server identities. It guards nothing: both hold what is public or never leaves us. */
    public static final String PASSWORD = "changeit";

    /** Clocks differ, those of containers and their hosts too. */
    static final Duration SKEW = Duration.ofHours(1);

    private final Path path;
    private final AuthorityFolder folder;
    private final KeptAuthority authority;
    private final KeptServer server;
    private final FlawedServer flawed;

    private LocalAuthority(Path path, Clock clock) {
        this.path = path;
        folder = new AuthorityFolder(path);
        authority = new KeptAuthority(folder, clock);
        server = new KeptServer(folder, clock, authority);
        flawed = new FlawedServer(clock, authority);
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

    static LocalAuthority open(Path folder, Clock clock) {
        LocalAuthority opened = new LocalAuthority(folder, clock);
        opened.exclusively(opened.authority::readOrMake);
        return opened;
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

    /**
     * Reads the server's key and certificate in the folder, for {@code localhost}, {@code 127.0.0.1} and {@code ::1}, or
     * issues new ones: when there are none, or they cannot be read, or the authority has changed, or they end within 30
     * days.
     *
     * @throws UncheckedIOException if the folder cannot be written
     */
    public ServerIdentity serverIdentity() {
        return exclusively(server::readOrIssue);
    }

    /** Issues a server's key and certificate that no client of this authority may trust; it is not kept. */
    public ServerIdentity flawedIdentity(CertificateFlaw flaw) {
        return exclusively(() -> flawed.issue(flaw));
    }

    private <T> T exclusively(AuthorityFolder.Exclusive<T> work) {
        try {
            return folder.exclusively(work);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "expected a folder for the kit's certificates at " + path
                            + ", cannot write there: choose another folder, or set XDG_CACHE_HOME",
                    failure);
        }
    }
}
