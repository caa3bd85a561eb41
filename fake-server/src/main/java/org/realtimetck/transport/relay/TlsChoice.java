package org.realtimetck.transport.relay;

import java.security.GeneralSecurityException;
import java.util.function.Supplier;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.realtimetck.transport.tls.ServerIdentity;

/** What a port of a relay has between its sockets and what they say. */
record TlsChoice(boolean secure, Supplier<Security> securities) {

    static TlsChoice none() {
        return new TlsChoice(false, Security.None::new);
    }

    static TlsChoice tooOld() {
        return new TlsChoice(true, OldTlsSecurity::new);
    }

    static TlsChoice with(ServerIdentity identity) {
        SSLContext context = context(identity);
        return new TlsChoice(true, () -> new TlsSecurity(context));
    }

    /** @return one for each connection */
    Security security() {
        return securities.get();
    }

    private static SSLContext context(ServerIdentity identity) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(identity.keyStore(), identity.password().toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the relay cannot make TLS ready", failure);
        }
    }
}
