package org.realtimetck.transport;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.realtimetck.transport.tls.LocalAuthority;

/** What a client under test does with an authority's trust store. */
public final class Authorities {

    private Authorities() {}

    public static SSLContext trusting(LocalAuthority authority) throws GeneralSecurityException, IOException {
        KeyStore trusted = load(authority.trustStore());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, LocalAuthority.PASSWORD.toCharArray());
        }
        return store;
    }
}
