package org.realtimetck.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalAuthorityTest {

    @TempDir
    Path folder;

    @Test
    void isKeptForTheNextRun() throws Exception {
        String first = Files.readString(LocalAuthority.open(folder).caFile());
        assertThat(Files.readString(LocalAuthority.open(folder).caFile())).isEqualTo(first);
    }

    @Test
    void keepsItsKeyToItsOwner() throws Exception {
        LocalAuthority.open(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("ca.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void isMadeAgainWhenItCannotBeRead() throws Exception {
        String first = Files.readString(LocalAuthority.open(folder).caFile());
        Files.writeString(folder.resolve("ca.key"), "not a key");
        assertThat(Files.readString(LocalAuthority.open(folder).caFile())).isNotEqualTo(first);
    }

    @Test
    void isMadeAgainWhenKeyAndCertificateDoNotMatch(@TempDir Path other) throws Exception {
        LocalAuthority.open(folder);
        LocalAuthority.open(other);
        Files.copy(other.resolve("ca.key"), folder.resolve("ca.key"), StandardCopyOption.REPLACE_EXISTING);
        String mixed = Files.readString(folder.resolve("ca.pem"));
        assertThat(Files.readString(LocalAuthority.open(folder).caFile())).isNotEqualTo(mixed);
    }

    @Test
    void isMadeAgainBeforeItEnds() throws Exception {
        Clock tenYearsAgo = Clock.offset(Clock.systemUTC(), Duration.ofDays(-3640));
        String old = Files.readString(LocalAuthority.open(folder, tenYearsAgo).caFile());
        assertThat(Files.readString(LocalAuthority.open(folder).caFile())).isNotEqualTo(old);
    }

    @Test
    void writesALostTrustStoreAgain() throws Exception {
        Path trustStore = LocalAuthority.open(folder).trustStore();
        Files.delete(trustStore);
        assertThat(LocalAuthority.open(folder).trustStore()).exists();
    }

    @Test
    void saysWhichFolderItCannotWrite() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> LocalAuthority.open(file.resolve("below")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.resolve("below").toString())
                .hasMessageContaining("choose another folder");
    }

    @Test
    void manyAtOnceAgree() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<String>> seen = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                seen.add(threads.submit(() -> {
                    LocalAuthority authority = LocalAuthority.open(folder);
                    X509Certificate[] chain = chain(authority);
                    return chain[0].getSerialNumber() + " of " + chain[1].getSerialNumber() + " in "
                            + Files.readString(authority.caFile());
                }));
            }
            Set<String> different = new HashSet<>();
            for (Future<String> one : seen) {
                different.add(one.get());
            }
            assertThat(different).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void twoProcessesAtOnceAgree() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            processes.add(AuthorityProgram.start(folder));
        }
        Set<List<String>> different = new HashSet<>();
        for (Process process : processes) {
            different.add(AuthorityProgram.serials(process));
        }
        assertThat(different).hasSize(1);
        assertThat(different.iterator().next()).hasSize(2);
    }

    @Test
    void issuesWhatStrictClientsDemand() throws Exception {
        X509Certificate[] chain = chain(LocalAuthority.open(folder));
        X509Certificate server = chain[0];
        X509Certificate authority = chain[1];

        server.verify(authority.getPublicKey());
        authority.verify(authority.getPublicKey());
        assertThat(server.getSubjectAlternativeNames())
                .containsExactly(List.of(2, "localhost"), List.of(7, "127.0.0.1"), List.of(7, "0:0:0:0:0:0:0:1"));
        assertThat(server.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
        assertThat(server.getKeyUsage()).containsExactly(true, false, false, false, false, false, false, false, false);
        assertThat(server.getBasicConstraints()).isEqualTo(-1);
        assertThat(server.getExtensionValue("2.5.29.35")).isNotNull();
        assertThat(server.getExtensionValue("2.5.29.14")).isNotNull();
        assertThat(server.getNotAfter()).isBefore(Instant.now().plus(Duration.ofDays(91)));

        assertThat(authority.getBasicConstraints()).isZero();
        assertThat(authority.getKeyUsage())
                .containsExactly(false, false, false, false, false, true, true, false, false);
        assertThat(authority.getExtensionValue("2.5.29.14")).isNotNull();
    }

    @Test
    void livesInTheCacheFolderOfTheMachine() {
        String home = folder.toString();
        Path cache = folder.resolve("cache");
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", cache.toString()), home))
                .isEqualTo(cache.resolve("realtime-tck"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative"), home))
                .isEqualTo(folder.resolve(".cache/realtime-tck"));
        assertThat(CacheFolder.of(Map.of("LOCALAPPDATA", cache.toString()), home))
                .isEqualTo(cache.resolve("realtime-tck"));
    }

    private static X509Certificate[] chain(LocalAuthority authority) throws Exception {
        return List.of(authority.serverIdentity().keyStore().getCertificateChain("server"))
                .toArray(X509Certificate[]::new);
    }
}
