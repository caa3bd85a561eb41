package org.realtimetck.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x500.X500Name;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerIdentityTest {

    @TempDir
    Path folder;

    @Test
    void isKeptForTheNextRun() throws Exception {
        X509Certificate first = server();
        String file = Files.readString(folder.resolve("server.pem"));
        assertThat(server()).isEqualTo(first);
        assertThat(folder.resolve("server.pem")).hasContent(file);
    }

    @Test
    void keepsItsKeyToItsOwner() throws Exception {
        server();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("server.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void theKeptKeyIsTheOneOfTheCertificate() throws Exception {
        server();
        KeyStore store = LocalAuthority.open(folder).serverIdentity().keyStore();
        PrivateKey key = (PrivateKey) store.getKey("server", LocalAuthority.PASSWORD.toCharArray());
        new KeyAndCertificate(key, (X509Certificate) store.getCertificate("server")).requirePair();
    }

    @Test
    void aStartThatFindsItKeptDoesWithoutBouncyCastle() throws Exception {
        X509Certificate first = server();
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (!entry.contains("bouncycastle")) {
                classPath.add(Path.of(entry).toUri().toURL());
            }
        }
        try (URLClassLoader without =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            assertThatThrownBy(() -> without.loadClass(X500Name.class.getName()))
                    .isInstanceOf(ClassNotFoundException.class);
            Class<?> type = without.loadClass(LocalAuthority.class.getName());
            Object authority = type.getMethod("open", Path.class).invoke(null, folder);
            Object identity = type.getMethod("serverIdentity").invoke(authority);
            KeyStore store =
                    (KeyStore) identity.getClass().getMethod("keyStore").invoke(identity);
            assertThat(store.getCertificate("server")).isEqualTo(first);
        }
    }

    @Test
    void isIssuedAgainWhenAnotherAuthoritySignedIt(@TempDir Path elsewhere) throws Exception {
        LocalAuthority.open(folder);
        LocalAuthority.open(elsewhere).serverIdentity();
        Files.copy(elsewhere.resolve("server.pem"), folder.resolve("server.pem"));

        assertThat(logWhileIssuedAgain()).contains("is another authority's");
    }

    @Test
    void isIssuedAgainWhenTheAuthorityIsMadeAgain() throws Exception {
        X509Certificate first = server();
        Files.delete(folder.resolve("ca.key"));
        X509Certificate second = server();
        assertThat(second).isNotEqualTo(first);
        second.verify(
                Pem.readCertificate(Files.readString(folder.resolve("ca.pem"))).getPublicKey());
    }

    @Test
    void isSignedByTheAuthorityInTheFolderEvenIfThatChangedMeanwhile(@TempDir Path elsewhere) throws Exception {
        LocalAuthority opened = LocalAuthority.open(folder);
        LocalAuthority.open(elsewhere);
        for (String file : List.of("ca.pem", "ca.key")) {
            Files.copy(elsewhere.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        assertThat(opened.serverIdentity().keyStore().getCertificateChain("server")[1])
                .isEqualTo(Pem.readCertificate(Files.readString(opened.caFile())));
    }

    @Test
    void isIssuedAgainWhenItCannotBeRead() throws Exception {
        server();
        Files.write(folder.resolve("server.pem"), new byte[] {(byte) 0xFF, 0, 1});

        assertThat(logWhileIssuedAgain()).contains("expected a PRIVATE KEY in PEM");
    }

    @Test
    void isIssuedAgainWhenItsFileIsCutShort() throws Exception {
        server();
        String whole = Files.readString(folder.resolve("server.pem"));
        Files.writeString(folder.resolve("server.pem"), whole.substring(0, whole.length() - 100));

        isIssuedAgain();
    }

    @Test
    void isIssuedAgainWhenItsKeyIsAnothers() throws Exception {
        server();
        String mixed = Files.readString(folder.resolve("ca.key"))
                + Pem.write(Pem.readCertificate(Files.readString(folder.resolve("server.pem"))));
        Files.writeString(folder.resolve("server.pem"), mixed);

        isIssuedAgain();
    }

    @Test
    void isIssuedAgainBeforeItEnds() throws Exception {
        Clock earlier = Clock.offset(Clock.systemUTC(), Duration.ofDays(-61));
        LocalAuthority.open(folder, earlier).serverIdentity();

        isIssuedAgain();
        assertThat(server().getNotAfter()).isAfter(Instant.now().plus(Duration.ofDays(89)));
    }

    @Test
    void isIssuedAgainWhenItHasNotBegun() throws Exception {
        LocalAuthority.open(folder);
        LocalAuthority.open(folder, Clock.offset(Clock.systemUTC(), Duration.ofDays(2)))
                .serverIdentity();

        isIssuedAgain();
    }

    @Test
    void doesNotOutliveItsAuthority() throws Exception {
        LocalAuthority.open(folder, Clock.offset(Clock.systemUTC(), Duration.ofDays(-3600)));
        X509Certificate server = server();
        assertThat(server.getNotAfter())
                .isEqualTo(Pem.readCertificate(Files.readString(folder.resolve("ca.pem")))
                        .getNotAfter());
        assertThat(server()).isEqualTo(server);
    }

    private void isIssuedAgain() throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("server.pem"));
        String authority = Files.readString(folder.resolve("ca.pem"));
        X509Certificate after = server();
        assertThat(Files.readAllBytes(folder.resolve("server.pem"))).isNotEqualTo(before);
        assertThat(server()).isEqualTo(after);
        assertThat(folder.resolve("ca.pem")).hasContent(authority);
    }

    /** In a process of its own, whose log nobody else writes to. */
    private String logWhileIssuedAgain() throws Exception {
        List<String> output = AuthorityProgram.output(AuthorityProgram.start(folder));
        assertThat(output).contains("serial " + server().getSerialNumber());
        return output.stream()
                .filter(line -> line.contains(folder.resolve("server.pem") + " "))
                .collect(Collectors.joining("\n"));
    }

    private X509Certificate server() throws Exception {
        return (X509Certificate)
                LocalAuthority.open(folder).serverIdentity().keyStore().getCertificate("server");
    }
}
