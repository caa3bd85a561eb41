package org.realtimetck.transport.tls;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.List;
import javax.security.auth.x500.X500Principal;

/** A private key on the curve P-256 and the certificate for its public half. */
record KeyAndCertificate(PrivateKey key, X509Certificate certificate) {

    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.objectIdentifier("1.2.840.10045.4.3.2"));

    /** Makes an authority that may sign server certificates and nothing else. */
    static KeyAndCertificate authority(String commonName, Instant from, Instant until) {
        try {
            KeyPair keys = newKeys();
            X500Principal name = new X500Principal("CN=" + commonName);
            byte[] extensions = Extensions.authority(keys.getPublic());
            return sign(name, keys, name, keys.getPrivate(), from, until, extensions);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK cannot make a certificate", impossible);
        }
    }

    /** Issues a certificate for a server under these DNS names and literal addresses. */
    KeyAndCertificate issue(List<String> names, List<String> addresses, Instant from, Instant until) {
        try {
            KeyPair keys = newKeys();
            byte[] extensions = Extensions.server(keys.getPublic(), certificate.getPublicKey(), names, addresses);
            X500Principal subject = new X500Principal("CN=" + names.get(0));
            return sign(subject, keys, certificate.getSubjectX500Principal(), key, from, until, extensions);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK cannot make a certificate", impossible);
        }
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static KeyAndCertificate sign(
            X500Principal subject,
            KeyPair keys,
            X500Principal issuer,
            PrivateKey issuerKey,
            Instant from,
            Instant until,
            byte[] extensions)
            throws GeneralSecurityException {
        byte[] toBeSigned = Der.sequence(
                Der.explicit(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(127, new SecureRandom()).setBit(126)),
                ECDSA_WITH_SHA256,
                issuer.getEncoded(),
                Der.sequence(Der.time(from), Der.time(until)),
                subject.getEncoded(),
                keys.getPublic().getEncoded(),
                Der.explicit(3, extensions));
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(issuerKey);
        signature.update(toBeSigned);
        byte[] whole = Der.sequence(toBeSigned, ECDSA_WITH_SHA256, Der.bitString(0, signature.sign()));
        return new KeyAndCertificate(keys.getPrivate(), (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(whole)));
    }
}
