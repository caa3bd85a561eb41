package org.realtimetck.transport.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStoreException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import org.realtimetck.transport.ChildJvm;

/** Asks an authority for the server's identity and prints which one it got, among what was logged meanwhile. */
final class AuthorityProgram {

    private static final String SERIAL = "serial ";

    private AuthorityProgram() {}

    static Process start(Path folder) throws IOException {
        return ChildJvm.start(AuthorityProgram.class, folder.toString());
    }

    /** Waits for the end. */
    static List<String> output(Process program) throws IOException, InterruptedException {
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    /** Waits for the end; the server's serial comes first, then the authority's. */
    static List<String> serials(Process program) throws IOException, InterruptedException {
        return output(program).stream().filter(line -> line.startsWith(SERIAL)).toList();
    }

    public static void main(String[] arguments) throws KeyStoreException {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "info");
        System.setErr(System.out);
        LocalAuthority authority = LocalAuthority.open(Path.of(arguments[0]));
        for (Certificate one : authority.serverIdentity().keyStore().getCertificateChain("server")) {
            System.out.println(SERIAL + ((X509Certificate) one).getSerialNumber());
        }
    }
}
