package org.realtimetck.transport.tls;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** PEM as every client's ecosystem reads it. A text may hold several blocks; the first of the kind asked for counts. */
final class Pem {

    private static final String CERTIFICATE = "CERTIFICATE";
    private static final String PRIVATE_KEY = "PRIVATE KEY";
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    private Pem() {}

    static String write(X509Certificate certificate) {
        try {
            return block(CERTIFICATE, certificate.getEncoded());
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException("this JDK cannot encode a certificate", impossible);
        }
    }

    static String write(PrivateKey key) {
        return block(PRIVATE_KEY, key.getEncoded());
    }

    static X509Certificate readCertificate(String pem) throws GeneralSecurityException {
        return (X509Certificate) CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(content(CERTIFICATE, pem)));
    }

    static PrivateKey readKey(String pem) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(content(PRIVATE_KEY, pem)));
    }

    private static String begin(String kind) {
        return "-----BEGIN " + kind + "-----";
    }

    private static String end(String kind) {
        return "-----END " + kind + "-----";
    }

    private static String block(String kind, byte[] content) {
        return begin(kind) + "\n" + LINES.encodeToString(content) + "\n" + end(kind) + "\n";
    }

    private static byte[] content(String kind, String pem) throws GeneralSecurityException {
        int begin = pem.indexOf(begin(kind));
        int end = pem.indexOf(end(kind), Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw new GeneralSecurityException(
                    "expected a " + kind + " in PEM, got " + pem.length() + " characters" + " without one");
        }
        try {
            return Base64.getMimeDecoder()
                    .decode(pem.substring(begin + begin(kind).length(), end));
        } catch (IllegalArgumentException notBase64) {
            throw new GeneralSecurityException("expected a " + kind + " in PEM, its Base64 is broken", notBase64);
        }
    }
}
