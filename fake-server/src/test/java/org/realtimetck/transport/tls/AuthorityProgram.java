package org.realtimetck.transport.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStoreException;
import java.security.cert.X509Certificate;
import org.realtimetck.transport.ChildJvm;

/** Opens an authority and prints which one it got. */
final class AuthorityProgram {

    private AuthorityProgram() {}

    static Process start(Path folder) throws IOException {
        return ChildJvm.start(AuthorityProgram.class, folder.toString());
    }

    public static void main(String[] arguments) throws KeyStoreException {
        LocalAuthority authority = LocalAuthority.open(Path.of(arguments[0]));
        X509Certificate issuer = (X509Certificate) authority.issue().keyStore().getCertificateChain("server")[1];
        System.out.println("serial " + issuer.getSerialNumber());
    }
}
