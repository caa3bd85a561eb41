package org.realtimetck.transport.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.KeyStore.PasswordProtection;
import java.security.KeyStore.PrivateKeyEntry;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.crypto.spec.PBEParameterSpec;

/** The JDK's key stores that clients and our own server are given. */
final class KeyStores {

    private static final char[] PASSWORD = LocalAuthority.PASSWORD.toCharArray();

    private KeyStores() {}

    /** @return a PKCS#12 file */
    static byte[] trusting(X509Certificate authority) {
        try {
            KeyStore store = empty();
            store.setCertificateEntry("realtime-tck", authority);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            store.store(bytes, PASSWORD);
            return bytes.toByteArray();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("this JDK cannot write a PKCS#12 store", impossible);
        }
    }

    static ServerIdentity identity(KeyAndCertificate server, X509Certificate authority) {
        try {
            KeyStore store = empty();
            Certificate[] chain = {server.certificate(), authority};
            store.setEntry("server", new PrivateKeyEntry(server.key(), chain), cheapProtection());
            return new ServerIdentity(store, LocalAuthority.PASSWORD);
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException("this JDK cannot hold a key in a PKCS#12 store", impossible);
        }
    }

    /**
     * The store never leaves this process and its password is public, so the usual ten thousand rounds would guard
     * nothing; going in and coming out they cost a start more than all the rest of TLS.
     */
    private static PasswordProtection cheapProtection() {
        byte[] salt = new byte[20];
        new SecureRandom().nextBytes(salt);
        return new PasswordProtection(PASSWORD, "PBEWithHmacSHA256AndAES_256", new PBEParameterSpec(salt, 1));
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }
}
